package io.bellwether.runtime.sim.clock;

import io.bellwether.actors.port.HardwareClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * A clock that is wrong in known ways: it shows {@code EPOCH + offset + t + drift · t}, where t is the world's time since
 * the offset or the drift last changed and the offset holds what had come together until then. In whole nanoseconds,
 * rounded down; it never runs backwards but by a negative {@link #step}.
 */
public final class VirtualClock implements HardwareClock {
    /** What a clock without an offset shows when the run begins. */
    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static final long BILLION = 1_000_000_000L;
    private static final long EPOCH_NANOS = EPOCH.getEpochSecond() * BILLION;

    private final LongSupplier worldNanos;
    private long sinceNanos;
    private long shownNanos;
    private long driftPartsPerBillion;

    /**
     * @param worldNanos time since the run began
     * @param offset positive: ahead of true time
     * @param driftPartsPerBillion positive: too fast; more than −1 000 000 000, at which a clock stands still
     */
    public VirtualClock(LongSupplier worldNanos, Duration offset, long driftPartsPerBillion) {
        this.worldNanos = worldNanos;
        this.sinceNanos = worldNanos.getAsLong();
        this.shownNanos = EPOCH_NANOS + sinceNanos + offset.toNanos();
        drift(driftPartsPerBillion);
    }

    @Override
    public long epochMicros() {
        return Math.floorDiv(epochNanos(), 1_000);
    }

    /** The fault of a clock that jumps; negative: back. */
    public void step(Duration by) {
        shownNanos = epochNanos() + by.toNanos();
        sinceNanos = worldNanos.getAsLong();
    }

    /**
     * Runs too fast from now on by so many parts per billion; negative: too slow.
     *
     * @throws IllegalArgumentException for −1 000 000 000 and below
     */
    public void drift(long partsPerBillion) {
        if (partsPerBillion <= -BILLION || partsPerBillion > BILLION) {
            throw new IllegalArgumentException(
                    "A clock's drift must be above -1000000000 ppb and at most 1000000000 ppb, not " + partsPerBillion);
        }
        shownNanos = epochNanos();
        sinceNanos = worldNanos.getAsLong();
        driftPartsPerBillion = partsPerBillion;
    }

    public long driftPartsPerBillion() {
        return driftPartsPerBillion;
    }

    private long epochNanos() {
        long elapsed = worldNanos.getAsLong() - sinceNanos;
        // Seconds and the rest apart, because elapsed · drift does not fit a long after a few seconds.
        long gained = elapsed / BILLION * driftPartsPerBillion
                + Math.floorDiv(elapsed % BILLION * driftPartsPerBillion, BILLION);
        return shownNanos + elapsed + gained;
    }
}
