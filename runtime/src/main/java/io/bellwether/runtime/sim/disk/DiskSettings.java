package io.bellwether.runtime.sim.disk;

import java.time.Duration;

/**
 * What a disk is like.
 *
 * @param leastSync lower bound of the time that a sync takes, which is uniform between the two
 * @param largestSync upper bound of the time that a sync takes, included
 * @param capacityBytes what fits, framing included
 */
public record DiskSettings(Duration leastSync, Duration largestSync, long capacityBytes) {

    /** 0.2 ms a sync, as a good solid-state disk; and as much room as an array has. */
    public static final DiskSettings DEFAULT =
            new DiskSettings(Duration.ofNanos(200_000), Duration.ofNanos(200_000), Integer.MAX_VALUE - 64);

    public DiskSettings sync(Duration least, Duration largest) {
        return new DiskSettings(least, largest, capacityBytes);
    }

    public DiskSettings capacityBytes(long bytes) {
        return new DiskSettings(leastSync, largestSync, bytes);
    }
}
