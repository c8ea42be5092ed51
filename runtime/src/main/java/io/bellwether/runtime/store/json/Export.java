package io.bellwether.runtime.store.json;

import io.bellwether.actors.port.Store.UnreadableException;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Keeps a file up to date beside a store, on a thread that gives way to all others. The longer an export takes, the
 * longer the next one waits, so that it costs at most a hundredth of the time; the last one comes when the node stops.
 * Where an export fails, that is told, the file of before stays, and the next one tries again. One that would keep the node
 * from stopping in time is given up: the node's next life begins with one.
 */
final class Export implements AutoCloseable {

    /** What is exported. Used by one thread at a time. */
    interface Source {

        /** A number that is another one whenever there is something new. */
        long version();

        /**
         * @param deadline to be looked at on the way, where an export may take long
         * @throws IOException if the file of before was left as it was
         */
        void export(Deadline deadline) throws IOException;
    }

    private static final int SHARE = 100;

    /** A node is to stop within two seconds, and has more to do than this. */
    private static final Duration STOPPING_MAY_TAKE = Duration.ofMillis(700);

    private final Source source;
    private final long leastWaitNanos;
    private final Consumer<String> problems;
    private final Thread thread;
    private final Duration stoppingMayTake;
    private final Deadline deadline = new Deadline();
    private OptionalLong exported = OptionalLong.empty();
    private boolean closing;

    /**
     * @param leastWait between two exports, however short they are
     * @param problems told what went wrong and where
     */
    Export(String threadName, Source source, Duration leastWait, Consumer<String> problems) {
        this(threadName, source, leastWait, STOPPING_MAY_TAKE, problems);
    }

    /** @param stoppingMayTake how long {@link #close} may take */
    Export(String threadName, Source source, Duration leastWait, Duration stoppingMayTake, Consumer<String> problems) {
        this.source = source;
        this.stoppingMayTake = stoppingMayTake;
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
                source.export(deadline);
                exported = OptionalLong.of(version);
            }
        } catch (IOException | UnreadableException refused) {
            problems.accept(refused.getMessage());
        }
    }

    /** Exports what is new since the last time if there is time for it, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
            deadline.set(stoppingMayTake);
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (!deadline.isOver()) {
            exportIfNew();
        }
    }
}
