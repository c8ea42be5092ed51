package io.bellwether.runtime.clock;

import io.bellwether.actors.port.HardwareClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * A clock that is wrong in known ways: it shows {@code epoch + offset + t + drift · t}, where t is the world's time since
 * the offset or the drift last changed and the offset holds what had come together until then. In whole nanoseconds,
 * rounded down; it never runs backwards but by a negative {@link #step}. Several threads may read it.
 */
public final class FaultyClock implements HardwareClock {
    /** What a clock without an offset shows when a simulated run begins. */
    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static final long BILLION = 1_000_000_000L;

    private final LongSupplier worldNanos;
    private volatile Course course;

    /** How the clock runs since it was last disturbed. */
    private record Course(long sinceNanos, long shownNanos, long driftPartsPerBillion) {

        long epochNanos(long worldNanos) {
            long elapsed = worldNanos - sinceNanos;
            // Seconds and the rest apart, because elapsed · drift does not fit a long after a few seconds.
            long gained = elapsed / BILLION * driftPartsPerBillion
                    + Math.floorDiv(elapsed % BILLION * driftPartsPerBillion, BILLION);
            return shownNanos + elapsed + gained;
        }
    }

    /** As {@link #FaultyClock(Instant, LongSupplier, Duration, long)}, since {@link #EPOCH}. */
    public FaultyClock(LongSupplier worldNanos, Duration offset, long driftPartsPerBillion) {
        this(EPOCH, worldNanos, offset, driftPartsPerBillion);
    }

    /**
     * @param epoch what a clock without an offset shows when the world's time is 0
     * @param worldNanos time since the run began
     * @param offset positive: ahead of true time
     * @param driftPartsPerBillion positive: too fast; more than −1 000 000 000, at which a clock stands still
     */
    public FaultyClock(Instant epoch, LongSupplier worldNanos, Duration offset, long driftPartsPerBillion) {
        this.worldNanos = worldNanos;
        long now = worldNanos.getAsLong();
        long epochNanos = Math.addExact(Math.multiplyExact(epoch.getEpochSecond(), BILLION), epoch.getNano());
        this.course = new Course(now, epochNanos + now + offset.toNanos(), plausible(driftPartsPerBillion));
    }

    @Override
    public long epochMicros() {
        return Math.floorDiv(course.epochNanos(worldNanos.getAsLong()), 1_000);
    }

    /** The fault of a clock that jumps; negative: back. */
    public synchronized void step(Duration by) {
        disturb(by.toNanos(), course.driftPartsPerBillion());
    }

    /**
     * Runs too fast from now on by so many parts per billion; negative: too slow.
     *
     * @throws IllegalArgumentException for −1 000 000 000 and below
     */
    public synchronized void drift(long partsPerBillion) {
        disturb(0, plausible(partsPerBillion));
    }

    public long driftPartsPerBillion() {
        return course.driftPartsPerBillion();
    }

    private void disturb(long byNanos, long driftPartsPerBillion) {
        long now = worldNanos.getAsLong();
        course = new Course(now, course.epochNanos(now) + byNanos, driftPartsPerBillion);
    }

    private static long plausible(long partsPerBillion) {
        if (partsPerBillion <= -BILLION || partsPerBillion > BILLION) {
            throw new IllegalArgumentException(
                    "A clock's drift must be above -1000000000 ppb and at most 1000000000 ppb, not " + partsPerBillion);
        }
        return partsPerBillion;
    }
}
