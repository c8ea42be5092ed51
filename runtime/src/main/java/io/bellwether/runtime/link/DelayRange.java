package io.bellwether.runtime.link;

import java.time.Duration;
import java.util.SplittableRandom;

/** Delays between two bounds, both included. */
final class DelayRange {

    private DelayRange() {}

    static void check(Duration least, Duration most) {
        if (least.isNegative() || most.compareTo(least) < 0) {
            throw new IllegalArgumentException("A latency must be a range from 0 up, not " + least + ".." + most);
        }
    }

    static long drawNanos(Duration least, Duration most, SplittableRandom random) {
        long leastNanos = least.toNanos();
        long mostNanos = most.toNanos();
        return leastNanos == mostNanos ? leastNanos : random.nextLong(leastNanos, mostNanos + 1);
    }
}
