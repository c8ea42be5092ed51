package io.bellwether.runtime.store;

/**
 * Whether the disk is quick: the mean of how long commits took of late, each with a weight of a sixteenth. It is taken to
 * be slow until it has shown otherwise.
 */
final class CommitPace {

    /** An actor may be held up that long for each write: about what it takes to read a page of history. */
    static final long QUICK_NANOS = 500_000;

    private static final long WEIGHT = 16;

    private long meanNanos = 4 * QUICK_NANOS;

    void took(long nanos) {
        meanNanos += (nanos - meanNanos) / WEIGHT;
    }

    boolean isQuick() {
        return meanNanos < QUICK_NANOS;
    }
}
