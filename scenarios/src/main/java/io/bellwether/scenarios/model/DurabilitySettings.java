package io.bellwether.scenarios.model;

import java.time.Duration;

/**
 * How writes spread from server to server.
 *
 * @param ack whose disks must hold a write before its client is told OK
 * @param ackTimeout how long the other disks may take; then the client is told that it failed
 * @param syncInterval longest time between two rounds of anti-entropy
 * @param batchWrites most writes in one message between servers
 * @param historyPage most messages in a page of history
 */
public record DurabilitySettings(
        Ack ack, Duration ackTimeout, Duration syncInterval, int batchWrites, int historyPage) {

    /** Whose disks must hold a write: that of the server which accepted it, more than half of all, or all. */
    public enum Ack {
        LOCAL,
        MAJORITY,
        ALL
    }

    /** One disk, and anti-entropy every 5 s. */
    public static final DurabilitySettings DEFAULT =
            new DurabilitySettings(Ack.LOCAL, Duration.ofMillis(800), Duration.ofSeconds(5), 2_000, 500);
}
