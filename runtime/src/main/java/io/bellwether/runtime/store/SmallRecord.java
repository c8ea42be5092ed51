package io.bellwether.runtime.store;

import java.util.Optional;

/**
 * A record of the node's log.
 *
 * @param key it takes the place of an earlier record with the same key; empty if it stands beside all others
 */
record SmallRecord(Optional<String> key, byte[] bytes) {}
