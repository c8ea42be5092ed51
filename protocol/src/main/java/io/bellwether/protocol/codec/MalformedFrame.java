package io.bellwether.protocol.codec;

/** Leaves a decoder at the first thing that is wrong; never leaves {@link WireCodec}. Cheap: it carries no stack. */
final class MalformedFrame extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong and where, in the language of the wire's texts */
    MalformedFrame(String reason) {
        super(reason, null, false, false);
    }
}
