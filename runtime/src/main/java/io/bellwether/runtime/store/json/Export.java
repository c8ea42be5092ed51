package io.bellwether.runtime.store.json;

import io.bellwether.actors.port.Store.UnreadableException;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Keeps a file up to date beside a store, on a thread that gives way to all others. The longer an export takes, the
 * longer the next one waits, so that it costs at most a hundredth of the time; the last one comes when the node stops.
 * Where an export fails, that is told, the file of before stays, and the next one tries again.
 */
final class Export implements AutoCloseable {

    /** What is exported. Used by one thread at a time. */
    interface Source {

        /** A number that is another one whenever there is something new. */
        long version();

        void export() throws IOException;
    }

    private static final int SHARE = 100;

    private final Source source;
    private final long leastWaitNanos;
    private final Consumer<String> problems;
    private final Thread thread;
    private OptionalLong exported = OptionalLong.empty();
    private boolean closing;

    /**
     * @param leastWait between two exports, however short they are
     * @param problems told what went wrong and where
     */
    Export(String threadName, Source source, Duration leastWait, Consumer<String> problems) {
        this.source = source;
        this.leastWaitNanos = leastWait.toNanos();
        this.problems = problems;
        this.thread = new Thread(this::run, threadName);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** How long to wait after an export that took so long. */
    static long waitNanos(long tookNanos, long leastWaitNanos) {
        return Math.max(leastWaitNanos, tookNanos * (SHARE - 1));
    }

    private void run() {
        long wait = leastWaitNanos;
        while (sleeps(wait)) {
            long start = System.nanoTime();
            exportIfNew();
            wait = waitNanos(System.nanoTime() - start, leastWaitNanos);
        }
    }

    /** @return whether the node goes on */
    private synchronized boolean sleeps(long nanos) {
        long end = System.nanoTime() + nanos;
        try {
            long left = nanos;
            while (!closing && left > 0) {
                wait(left / 1_000_000L, (int) (left % 1_000_000L));
                left = end - System.nanoTime();
            }
        } catch (InterruptedException stop) {
            closing = true;
        }
        return !closing;
    }

    private void exportIfNew() {
        try {
            long version = source.version();
            if (exported.isEmpty() || exported.getAsLong() != version) {
                source.export();
                exported = OptionalLong.of(version);
            }
        } catch (IOException | UnreadableException refused) {
            problems.accept(refused.getMessage());
        }
    }

    /** Exports what is new since the last time, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        exportIfNew();
    }
}
