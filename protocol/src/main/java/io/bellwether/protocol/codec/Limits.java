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
}
