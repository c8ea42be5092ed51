package io.bellwether.runtime.sim.net;

import java.time.Duration;

/**
 * One direction between two hosts.
 *
 * @param least lower bound of the one-way delay, which is uniform between the two
 * @param largest upper bound of the one-way delay, included
 * @param bytesPerSecond 0 for unlimited
 */
public record LinkSettings(Duration least, Duration largest, long bytesPerSecond) {

    public static final LinkSettings DEFAULT = new LinkSettings(Duration.ofMillis(1), Duration.ofMillis(10), 0);

    public LinkSettings {
        if (least.isNegative() || largest.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "A link's latency must be a range from 0 up, not " + least + ".." + largest);
        }
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("A link's bandwidth must not be negative, and is " + bytesPerSecond);
        }
    }

    public LinkSettings latency(Duration least, Duration largest) {
        return new LinkSettings(least, largest, bytesPerSecond);
    }
}
