package io.bellwether.scenarios.check.clock;

/** One server's clock in the course of being synchronised by one coordinator. */
final class SyncedClock {

    private final long joinedNanos;
    private long dueNanos;
    private RoundWatch round;
    private boolean synchronised;

    /**
     * @param round the first round that it took part in
     * @param dueNanos from when it must be within the bound
     */
    SyncedClock(RoundWatch round, long dueNanos) {
        this.round = round;
        this.joinedNanos = round.atNanos();
        this.dueNanos = dueNanos;
    }

    RoundWatch round() {
        return round;
    }

    /** Nothing may have come between it and its coordinator since. */
    long joinedNanos() {
        return joinedNanos;
    }

    /** Whether it counts at this time. */
    boolean counts(long nowNanos) {
        synchronised |= nowNanos > dueNanos;
        return synchronised && !round.isOver(nowNanos);
    }

    boolean isSynchronised() {
        return synchronised;
    }

    /**
     * A round finds that the one before measured badly, by no more than that one was in doubt, and corrects the
     * correction while it is still being made.
     *
     * @param slewNanos how long that takes, on top of what is under way
     * @param longestNanos how long all of it may take from now on
     */
    void isSentElsewhere(long nowNanos, long slewNanos, long longestNanos) {
        dueNanos = Math.max(dueNanos, Math.min(dueNanos + slewNanos, nowNanos + longestNanos));
    }

    /** Another round of the same coordinator, in which it took part. */
    void continues(RoundWatch next) {
        round = next;
    }
}
