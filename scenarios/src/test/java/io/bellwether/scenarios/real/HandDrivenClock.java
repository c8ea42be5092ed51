package io.bellwether.scenarios.real;

/** A wall clock that moves only while somebody waits for it, and wakes them as late as the test says. */
final class HandDrivenClock implements WallClock {

    /** Any time: what a clock shows at first means nothing. */
    private static final long FIRST_NANO_TIME = 77_000_000_000L;

    private long nanoTime = FIRST_NANO_TIME;
    private long lateNanos;

    @Override
    public long nanoTime() {
        return nanoTime;
    }

    @Override
    public void sleepUntil(long until) {
        nanoTime = Math.max(nanoTime, until + lateNanos);
    }

    /** From now on everyone is woken so much too late. */
    void wakeLate(long nanos) {
        lateNanos = nanos;
    }

    /** Something takes time. */
    void pass(long nanos) {
        nanoTime += nanos;
    }
}
