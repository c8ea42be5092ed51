package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.SyncOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Syncs that take the time that they are told, as the simulator's do: one runs at a time, and all that are asked for
 * meanwhile share the next. What a sync makes safe is handed to the system when its time is over: who is killed before
 * has lost it. No actor waits for it.
 */
final class TimedSyncs implements AutoCloseable {

    private final SyncTime time;
    private final GroupCommit commits;
    private final ScheduledExecutorService timer;
    private List<Consumer<SyncOutcome>> waiting = new ArrayList<>();
    private Optional<UnderWay> underWay = Optional.empty();
    private boolean closing;

    /** @param upTo how many of the writes that are not committed were there when it began */
    private record Sync(int upTo, List<Consumer<SyncOutcome>> waiting) {}

    private record UnderWay(Sync sync, Future<?> due) {}

    TimedSyncs(String threadName, SyncTime time, GroupCommit commits) {
        this.time = time;
        this.commits = commits;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, threadName);
            thread.setDaemon(true);
            return thread;
        });
    }

    void sync(Consumer<SyncOutcome> whenDone) {
        if (!accept(whenDone)) {
            whenDone.accept(GroupCommit.CLOSED);
        }
    }

    private synchronized boolean accept(Consumer<SyncOutcome> whenDone) {
        if (!closing) {
            waiting.add(whenDone);
            beginIfDue();
        }
        return !closing;
    }

    private void beginIfDue() {
        if (underWay.isEmpty() && !waiting.isEmpty()) {
            Sync sync = new Sync(commits.pending(), waiting);
            waiting = new ArrayList<>();
            long nanos = closing ? 0 : time.next().toNanos();
            underWay =
                    Optional.of(new UnderWay(sync, timer.schedule(() -> handOver(sync), nanos, TimeUnit.NANOSECONDS)));
        }
    }

    private void handOver(Sync sync) {
        commits.sync(sync.upTo(), outcome -> {
            over();
            sync.waiting().forEach(whenDone -> whenDone.accept(outcome));
        });
    }

    private synchronized void over() {
        underWay = Optional.empty();
        beginIfDue();
        notifyAll();
    }

    /** Waits no longer: all that was asked for is handed over now. Ends once it is answered. */
    @Override
    public void close() {
        timer.execute(this::cutShort);
        try {
            awaitTheLast();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        timer.shutdown();
    }

    /** On the timer's thread: either it is not due yet, or it has been handed over. */
    private void cutShort() {
        stop().filter(sync -> sync.due().cancel(false)).ifPresent(cut -> handOver(cut.sync()));
    }

    private synchronized Optional<UnderWay> stop() {
        closing = true;
        notifyAll();
        return underWay;
    }

    private synchronized void awaitTheLast() throws InterruptedException {
        while (!closing || underWay.isPresent()) {
            wait();
        }
    }
}
