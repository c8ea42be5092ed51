package io.bellwether.runtime.node.runner;

import io.bellwether.runtime.node.order.NodeOrder.Start;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The true time of a run, which passes faster or slower than this machine's. {@link System#nanoTime()} counts from the
 * machine's start, so that all processes of a machine agree on it.
 *
 * @param scale how long a second of the scenario takes, in seconds
 */
public record ScenarioTime(Start start, double scale) {

    /** Time that begins now, and goes on from what this machine's clock shows. */
    public static ScenarioTime fromNow(double scale) {
        return new ScenarioTime(
                new Start(System.nanoTime(), ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())), scale);
    }

    /** Since the start. */
    public long nanos() {
        long real = System.nanoTime() - start.atNanos();
        return scale == 1 ? real : Math.round(real / scale);
    }

    public Instant epoch() {
        return Instant.EPOCH.plus(start.epochMicros(), ChronoUnit.MICROS);
    }
}
