package io.bellwether.runtime.link;

import java.util.SplittableRandom;

/**
 * One fault of a link. It is asked once for each piece of a connection's bytes, when the piece leaves: what one read found,
 * which may be a part of a message, or several. Delays add up, and order is kept, as on TCP.
 */
public sealed interface LinkRule permits Cut, Latency, Bandwidth, PacketLoss {

    long UNLIMITED = Long.MAX_VALUE;

    /**
     * Whether no bytes pass while it is there, those in flight included. They are held, and arrive late where the rule ends
     * before the connection times out.
     */
    default boolean severs() {
        return false;
    }

    /** What the link carries at most; what still waits for its turn when the rule ends goes on without it. */
    default long mostBytesPerSecond() {
        return UNLIMITED;
    }

    /**
     * Says how long a piece takes. Whatever it draws, it draws from the stream, which belongs to this rule on this link.
     *
     * @return whether it did anything to that piece
     */
    default boolean delays(Passage passage, SplittableRandom random) {
        return false;
    }
}
