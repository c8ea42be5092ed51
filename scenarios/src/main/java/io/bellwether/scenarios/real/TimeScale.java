package io.bellwether.scenarios.real;

import java.time.Duration;

/**
 * How long a scenario's time takes for real.
 *
 * @param factor real time for one unit of the scenario's: 0.1 lets a scenario pass ten times as fast
 */
public record TimeScale(double factor) {

    /** One second is one second. */
    public static final TimeScale REAL = new TimeScale(1);

    /** @throws IllegalArgumentException unless the factor is a positive number */
    public TimeScale {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a time scale is a positive number, not " + factor);
        }
    }

    /** So many times as much real time. */
    TimeScale times(double more) {
        return new TimeScale(factor * more);
    }

    /** What the scenario's time takes for real. */
    public Duration real(Duration ofScenario) {
        return Duration.ofNanos(Math.round(ofScenario.toNanos() * factor));
    }

    /** What passes of the scenario's time meanwhile. */
    public Duration ofScenario(Duration real) {
        return Duration.ofNanos(ofScenario(real.toNanos()));
    }

    /** Nanoseconds of the scenario's time in so many real ones. */
    public long ofScenario(long realNanos) {
        return Math.round(realNanos / factor);
    }
}
