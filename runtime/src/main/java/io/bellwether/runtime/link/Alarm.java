package io.bellwether.runtime.link;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Wakes somebody at a time that is finer than the milliseconds for which a selector can wait. */
final class Alarm {
    private static final long NEVER = Long.MAX_VALUE;

    private final LinkClock clock;
    private final Runnable wake;
    private final Thread thread;
    private final AtomicLong dueNanos = new AtomicLong(NEVER);
    private volatile boolean stopped;

    Alarm(String name, LinkClock clock, Runnable wake) {
        this.clock = clock;
        this.wake = wake;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Wakes at that time at the latest; whom it wakes earlier sets it again. */
    void set(long wantedNanos) {
        long set = dueNanos.get();
        while (wantedNanos < set) {
            if (dueNanos.compareAndSet(set, wantedNanos)) {
                LockSupport.unpark(thread);
                return;
            }
            set = dueNanos.get();
        }
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!stopped) {
            long due = dueNanos.get();
            if (due == NEVER) {
                LockSupport.park(this);
            } else {
                long wait = due - clock.nanos();
                if (wait > 0) {
                    LockSupport.parkNanos(this, wait);
                } else if (dueNanos.compareAndSet(due, NEVER)) {
                    wake.run();
                }
            }
        }
    }
}
