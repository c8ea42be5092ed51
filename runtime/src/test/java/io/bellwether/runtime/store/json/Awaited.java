package io.bellwether.runtime.store.json;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread is about to do, for as long as a loaded machine may need. */
final class Awaited {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Awaited() {}

    static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen within " + AT_MOST);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
