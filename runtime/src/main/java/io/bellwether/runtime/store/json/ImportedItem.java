package io.bellwether.runtime.store.json;

import io.bellwether.protocol.WriteBody;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A write as a file has it.
 *
 * @param epochMicros microseconds since the epoch; 0 where the file says nothing
 * @param id empty in a file of the original system
 * @param clock Lamport time, likewise
 */
record ImportedItem(WriteBody body, long epochMicros, Optional<String> id, OptionalLong clock) {}
