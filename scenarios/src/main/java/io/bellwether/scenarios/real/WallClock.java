package io.bellwether.scenarios.real;

import java.util.concurrent.locks.LockSupport;

/** The machine's clock, and how a run waits for it. */
public interface WallClock {

    /** The clock of this machine; one for all its processes and containers where it is Linux's CLOCK_MONOTONIC. */
    WallClock SYSTEM = new WallClock() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleepUntil(long nanoTime) {
            for (long left = nanoTime - nanoTime(); left > 0; left = nanoTime - nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.interrupted()) {
                    throw new RunBrokenException("the run was interrupted");
                }
            }
        }
    };

    /** As {@link System#nanoTime()}. */
    long nanoTime();

    /**
     * Waits until then, or a little longer.
     *
     * @throws RunBrokenException if the thread is interrupted
     */
    void sleepUntil(long nanoTime);
}
