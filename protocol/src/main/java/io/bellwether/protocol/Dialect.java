package io.bellwether.protocol;

/** How a peer writes, so that its answer can be written the same way. */
public record Dialect(Format format, TimestampStyle timestamps) {

    /** MessagePack with integer seconds: what our own nodes speak. */
    public static final Dialect NATIVE = new Dialect(Format.MESSAGE_PACK, TimestampStyle.SECONDS);

    /** The encoding of a frame. */
    public enum Format {
        MESSAGE_PACK,
        JSON
    }

    /** The kind of value that stands in {@code timestamp}. */
    public enum TimestampStyle {
        SECONDS,
        MILLISECONDS,
        FLOAT_SECONDS,
        ISO_8601
    }
}
