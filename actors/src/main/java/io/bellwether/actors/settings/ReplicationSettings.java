package io.bellwether.actors.settings;

import java.time.Duration;

/**
 * How writes spread from server to server.
 *
 * @param ack how many disks hold a write before its client is told OK
 * @param ackTimeout how long the other disks may take; then the client is told {@code erro}, and that the write may
 *     still be stored. Shorter than the clients' own patience, or they never hear it
 * @param syncInterval time between two rounds of anti-entropy
 * @param batchWrites most writes in one message between servers
 * @param batchBytes largest such message, in bytes, as far as it holds more than one write; well below the largest frame
 * @param historyPage most messages in a page of history, whatever a client asks for; {@code batchBytes} bounds it too
 */
public record ReplicationSettings(
        Ack ack, Duration ackTimeout, Duration syncInterval, int batchWrites, int batchBytes, int historyPage) {

    /** Whose disks must hold a write before it is acknowledged. */
    public enum Ack {
        /** The one of the server that accepted it. */
        LOCAL,
        /** More than half of those of all servers that the accepting one ever heard of. */
        MAJORITY,
        /** Those of all servers that the accepting one ever heard of, also of those that are away. */
        ALL
    }

    public static final ReplicationSettings DEFAULT =
            new ReplicationSettings(Ack.LOCAL, Duration.ofMillis(800), Duration.ofSeconds(5), 2_000, 256 * 1024, 500);

    public ReplicationSettings {
        if (batchWrites < 1 || batchBytes < 1 || historyPage < 1) {
            throw new IllegalArgumentException("pages hold at least one: batchWrites=" + batchWrites + ", batchBytes="
                    + batchBytes + ", historyPage=" + historyPage);
        }
    }
}
