package io.bellwether.protocol.codec;

/**
 * Bounds on what is accepted from a peer. Past one, the frame is malformed and the reason names the bound.
 *
 * @param maxNameBytes longest user, channel or server name, in UTF-8 bytes
 * @param maxMessageBytes longest chat message, in UTF-8 bytes
 * @param maxFrameBytes largest frame
 * @param maxDepth deepest nesting of maps and arrays
 */
public record Limits(int maxNameBytes, int maxMessageBytes, int maxFrameBytes, int maxDepth) {

    /** Names of 128 bytes, messages of 64 KiB, frames of 1 MiB, 16 levels. */
    public static final Limits DEFAULT = new Limits(128, 64 * 1024, 1024 * 1024, 16);

    private static final int DEEPEST = 256;

    public Limits {
        if (maxNameBytes < 1 || maxMessageBytes < 1 || maxFrameBytes < 1 || maxDepth < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("limits must be at least 1, and maxDepth at most " + DEEPEST
                    + ": maxNameBytes=" + maxNameBytes + ", maxMessageBytes=" + maxMessageBytes + ", maxFrameBytes="
                    + maxFrameBytes + ", maxDepth=" + maxDepth);
        }
    }
}
