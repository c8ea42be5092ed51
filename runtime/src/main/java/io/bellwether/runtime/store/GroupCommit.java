package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive.Effect;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Brings what is appended to the disk, on a thread of its own. All that is asked for while a commit runs shares the next
 * one. Writes are committed by a sync that was asked for after them, all or none: if that fails they are void. Records
 * go with any commit, and with the next one if it fails.
 *
 * <p>Who is alone with a write, or with none, commits it in the own thread: handing it over and being woken again would
 * take half as long as the disk. So it is only while the disk is quick ({@link CommitPace}), and nobody else has written
 * for a while; and never with a checkpoint.
 */
final class GroupCommit implements AutoCloseable {

    static final SyncOutcome.Failed CLOSED = new SyncOutcome.Failed("The store is closed: the node is shutting down");

    private static final int ALL = Integer.MAX_VALUE;

    /** What may wait for the disk: far more than a server takes in at a time. */
    private static final int MOST_WAITING = 200_000;

    /** So many commits of one write must follow each other: where several write, others come while one is committed. */
    static final int LONE_COMMITS_BEFORE = 8;

    /**
     * So many go by before the thread brings the log to the database, which takes many times as long as a commit. Few
     * enough that none of them meets SQLite's own bound for that.
     */
    static final int LONE_COMMITS_BETWEEN_CHECKPOINTS = 256;

    /** Where commits go. It is asked by one thread at a time. */
    interface Target {

        /**
         * Commits what it is given, or throws and leaves everything as it was.
         *
         * @return the effects of those writes that did more than become visible
         */
        Map<Position, Effect> commit(List<StoredWrite> writes, List<SmallRecord> records) throws StoreException;

        /** Brings the log to the database: no actor waits just now. */
        void checkpoint();
    }

    private final Disk disk;
    private final Target target;
    private final Thread thread;
    private final Map<Position, Effect> uncommon = new HashMap<>();
    private final List<StoredWrite> writes = new ArrayList<>();
    private final List<SmallRecord> records = new ArrayList<>();
    private final CommitPace pace = new CommitPace();
    private final LongSupplier nanoClock;
    private List<Consumer<SyncOutcome>> waiting = new ArrayList<>();
    private int covered;
    private int loneInARow;
    private int loneCommits;
    private boolean busy;
    private boolean closing;

    GroupCommit(String threadName, Disk disk, Target target) {
        this(threadName, disk, target, System::nanoTime);
    }

    GroupCommit(String threadName, Disk disk, Target target, LongSupplier nanoClock) {
        this.disk = disk;
        this.target = target;
        this.nanoClock = nanoClock;
        this.thread = new Thread(this::run, threadName);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    synchronized void append(StoredWrite write) throws StoreException {
        disk.beforeWrite();
        refuseIfFull(writes.size());
        writes.add(write);
    }

    synchronized void append(SmallRecord record) throws StoreException {
        disk.beforeWrite();
        refuseIfFull(records.size());
        records.add(record);
    }

    private void refuseIfFull(int size) throws StoreException {
        if (closing) {
            throw new StoreException(CLOSED.reason());
        }
        if (size >= MOST_WAITING) {
            throw new StoreException("The disk does not keep up: " + size + " wait for it already");
        }
    }

    void sync(Consumer<SyncOutcome> whenDone) {
        ask(whenDone, ALL);
    }

    /** Makes the oldest writes safe, and not those behind them. */
    void sync(int upTo, Consumer<SyncOutcome> whenDone) {
        ask(whenDone, upTo);
    }

    /** How many writes are not handed to the disk. */
    synchronized int pending() {
        return writes.size();
    }

    /** Waits until the records are safe; the writes wait for their own sync. */
    void syncRecords() throws StoreException {
        CompletableFuture<SyncOutcome> done = new CompletableFuture<>();
        ask(done::complete, 0);
        if (done.join() instanceof SyncOutcome.Failed failed) {
            throw new StoreException(failed.reason());
        }
    }

    private void ask(Consumer<SyncOutcome> whenDone, int upTo) {
        boolean accepted;
        Optional<Batch> lone = Optional.empty();
        synchronized (this) {
            accepted = !closing;
            if (accepted) {
                waiting.add(whenDone);
                covered = Math.max(covered, Math.min(upTo, writes.size()));
                if (isLone()) {
                    loneCommits++;
                    lone = Optional.of(begin());
                } else {
                    notifyAll();
                }
            }
        }
        if (!accepted) {
            whenDone.accept(CLOSED);
        }
        lone.ifPresent(this::carryOutHere);
    }

    private boolean isLone() {
        return !busy
                && waiting.size() == 1
                && covered <= 1
                && loneInARow >= LONE_COMMITS_BEFORE
                && pace.isQuick()
                && loneCommits < LONE_COMMITS_BETWEEN_CHECKPOINTS;
    }

    /** What became of a write that a commit made safe. Forgotten with the first answer. */
    synchronized Effect effectOf(Position position) {
        return Optional.ofNullable(uncommon.remove(position)).orElse(Effect.SHOWN);
    }

    private void carryOutHere(Batch batch) {
        try {
            carryOut(batch);
        } finally {
            done();
        }
    }

    private void run() {
        Optional<Batch> next = take();
        while (next.isPresent()) {
            carryOut(next.get());
            checkpointIfDue();
            done();
            next = take();
        }
    }

    private record Batch(List<StoredWrite> writes, List<SmallRecord> records, List<Consumer<SyncOutcome>> waiting) {}

    /** Waits; empty when the store is closed and nothing is left to do. */
    private synchronized Optional<Batch> take() {
        while (busy || waiting.isEmpty() && !closing) {
            try {
                wait();
            } catch (InterruptedException stop) {
                closing = true;
            }
        }
        return waiting.isEmpty() && records.isEmpty() ? Optional.empty() : Optional.of(begin());
    }

    /** Nobody else commits until it is carried out. */
    private Batch begin() {
        busy = true;
        loneInARow = covered <= 1 && waiting.size() <= 1 ? loneInARow + 1 : 0;
        List<StoredWrite> group = writes.subList(0, covered);
        Batch batch = new Batch(List.copyOf(group), List.copyOf(records), waiting);
        group.clear();
        covered = 0;
        waiting = new ArrayList<>();
        return batch;
    }

    private void carryOut(Batch batch) {
        SyncOutcome outcome = commit(batch);
        batch.waiting().forEach(whenDone -> whenDone.accept(outcome));
    }

    private SyncOutcome commit(Batch batch) {
        try {
            long begun = nanoClock.getAsLong();
            disk.beforeSync();
            Map<Position, Effect> effects = target.commit(batch.writes(), batch.records());
            committed(batch, effects, nanoClock.getAsLong() - begun);
            return new SyncOutcome.Synced();
        } catch (StoreException refused) {
            giveUpAtTheEnd();
            return new SyncOutcome.Failed(refused.getMessage());
        }
    }

    private void checkpointIfDue() {
        if (isCheckpointDue()) {
            target.checkpoint();
            checkpointed();
        }
    }

    private synchronized boolean isCheckpointDue() {
        return loneCommits >= LONE_COMMITS_BETWEEN_CHECKPOINTS;
    }

    private synchronized void checkpointed() {
        loneCommits = 0;
    }

    private synchronized void done() {
        busy = false;
        if (!waiting.isEmpty() || closing) {
            notifyAll();
        }
    }

    private synchronized void committed(Batch batch, Map<Position, Effect> effects, long tookNanos) {
        pace.took(tookNanos);
        records.subList(0, batch.records().size()).clear();
        uncommon.putAll(effects);
    }

    private synchronized void giveUpAtTheEnd() {
        if (closing) {
            records.clear();
        }
    }

    /** Ends once all that was asked for is answered. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
