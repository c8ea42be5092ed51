package io.bellwether.scenarios.real;

import java.time.Duration;

/**
 * How late things are on this machine: the largest of many samples, because a bound must hold for the worst of them too.
 * In the scenario's time.
 */
final class Jitter {

    private long largestNanos;

    /** Something was that late. */
    void sample(long lateNanos) {
        largestNanos = Math.max(largestNanos, lateNanos);
    }

    Duration largest() {
        return Duration.ofNanos(largestNanos);
    }
}
