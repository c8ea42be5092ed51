package io.bellwether.runtime.zeromq;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Requests that come one at a time, each after the answer to the one before. The sockets' thread carries such a one through
 * the actors itself (run to completion): to hand it over and to be handed the answer wakes two threads, which takes longer
 * than the actors' work. Where several ask, or where a request has kept the thread from its sockets for long, requests are
 * handed over. Belongs to the sockets' thread.
 */
final class LoneRequests {

    /** So many must follow each other: where several ask, others come while one is carried. */
    static final int BEFORE = 8;

    /** The sockets may go without their thread for so long. A disk that is quick on the whole exceeds it seldom. */
    static final long QUICK_NANOS = 10_000_000;

    /** So many are handed over after one that took longer. */
    static final int AFTER_A_LONG_ONE = 1_000;

    /** More than a request ever makes. */
    private static final int MOST_AT_A_TIME = 256;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final LongSupplier nanoClock;
    private int unanswered;
    private int inARow;

    LoneRequests(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    void arrived() {
        unanswered++;
        inARow = unanswered == 1 ? Math.min(inARow + 1, BEFORE + 1) : Math.min(inARow, 0);
    }

    /** @param requests so many were answered, or will never be */
    void answered(int requests) {
        unanswered -= requests;
    }

    /**
     * Takes what is to be done for a request, if it is carried.
     *
     * @return whether it was taken
     */
    boolean take(Runnable next) {
        return unanswered == 1 && inARow > BEFORE && work.add(next);
    }

    /**
     * Does what was taken, and what is taken meanwhile; if that has no end, a part of it.
     *
     * @param afterEach sends what is to be sent: the answer goes out before what is to be done after it
     * @return how much it was
     */
    int work(Runnable afterEach) {
        if (work.isEmpty()) {
            return 0;
        }
        long begun = nanoClock.getAsLong();
        int done = 0;
        while (!work.isEmpty() && done < MOST_AT_A_TIME) {
            work.remove().run();
            afterEach.run();
            done++;
        }
        if (nanoClock.getAsLong() - begun > QUICK_NANOS) {
            inARow = -AFTER_A_LONG_ONE;
        }
        return done;
    }
}
