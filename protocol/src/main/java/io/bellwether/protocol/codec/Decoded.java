package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Stamp;

/** What came of a frame: a message, or the reason why it is none. Decoding never throws. */
public sealed interface Decoded<T> {

    /** The frame was understood. */
    record Message<T>(T body, Stamp stamp, Dialect dialect) implements Decoded<T> {}

    /**
     * The frame was not understood.
     *
     * @param service the service it named, or empty
     * @param reason what was wrong and where, in words for the sender
     * @param dialect how to answer so that the sender can read it
     */
    record Malformed<T>(String service, String reason, Dialect dialect) implements Decoded<T> {}
}
