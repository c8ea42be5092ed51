package io.bellwether.scenarios.model;

import java.time.Duration;

/**
 * Clock synchronisation after Berkeley (Gusella and Zatti 1989).
 *
 * @param interval S: longest time between two rounds
 * @param messages messages processed by the coordinator between two rounds
 * @param range γ: clocks that lie further apart do not vote together
 * @param slewRatePpm σ: how much faster or slower a clock runs while it is corrected, in parts per million
 * @param stepThreshold corrections above this are made at once instead of slewed
 * @param samples readings of each clock in a round, of which the one with the least round trip counts
 */
public record ClockSyncSettings(
        Duration interval, int messages, Duration range, double slewRatePpm, Duration stepThreshold, int samples) {

    /** Every 30 s or 10 messages, γ = 20 ms, σ = 5000 ppm, steps above 128 ms, 3 samples. */
    public static final ClockSyncSettings DEFAULT =
            new ClockSyncSettings(Duration.ofSeconds(30), 10, Duration.ofMillis(20), 5000, Duration.ofMillis(128), 3);
}
