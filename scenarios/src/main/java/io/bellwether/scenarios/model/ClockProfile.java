package io.bellwether.scenarios.model;

import java.time.Duration;

/**
 * How a server's clock is wrong from the start: it shows {@code t + offset + drift · t}.
 *
 * @param offset positive: ahead of true time
 * @param driftPpm parts per million; positive: too fast
 */
public record ClockProfile(Duration offset, double driftPpm) {

    public static final ClockProfile TRUE = new ClockProfile(Duration.ZERO, 0);

    /** The drift as clocks count it. */
    public long driftPartsPerBillion() {
        return Math.round(driftPpm * 1000);
    }
}
