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

/**
 * Brings what is appended to the disk, on a thread of its own. All that is asked for while a commit runs shares the next
 * one. Writes are committed by a sync that was asked for after them, all or none: if that fails they are void. Records
 * go with any commit, and with the next one if it fails.
 */
final class GroupCommit implements AutoCloseable {

    /** What may wait for the disk: far more than a server takes in at a time. */
    private static final int MOST_WAITING = 200_000;

    /** Commits what it is given, or throws and leaves everything as it was. */
    @FunctionalInterface
    interface Target {

        /** @return the effects of those writes that did more than become visible */
        Map<Position, Effect> commit(List<StoredWrite> writes, List<SmallRecord> records) throws StoreException;
    }

    private final Target target;
    private final Thread thread;
    private final Map<Position, Effect> uncommon = new HashMap<>();
    private final List<StoredWrite> writes = new ArrayList<>();
    private final List<SmallRecord> records = new ArrayList<>();
    private List<Consumer<SyncOutcome>> waiting = new ArrayList<>();
    private int covered;
    private boolean closing;

    GroupCommit(String threadName, Target target) {
        this.target = target;
        this.thread = new Thread(this::run, threadName);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    synchronized void append(StoredWrite write) throws StoreException {
        refuseIfFull(writes.size());
        writes.add(write);
    }

    synchronized void append(SmallRecord record) throws StoreException {
        refuseIfFull(records.size());
        records.add(record);
    }

    private void refuseIfFull(int size) throws StoreException {
        if (closing) {
            throw new StoreException("The store is closed: the node is shutting down");
        }
        if (size >= MOST_WAITING) {
            throw new StoreException("The disk does not keep up: " + size + " wait for it already");
        }
    }

    void sync(Consumer<SyncOutcome> whenDone) {
        ask(whenDone, true);
    }

    /** Waits until the records are safe; the writes wait for their own sync. */
    void syncRecords() throws StoreException {
        CompletableFuture<SyncOutcome> done = new CompletableFuture<>();
        ask(done::complete, false);
        if (done.join() instanceof SyncOutcome.Failed failed) {
            throw new StoreException(failed.reason());
        }
    }

    private void ask(Consumer<SyncOutcome> whenDone, boolean withWrites) {
        boolean accepted;
        synchronized (this) {
            accepted = !closing;
            if (accepted) {
                waiting.add(whenDone);
                covered = withWrites ? writes.size() : covered;
                notifyAll();
            }
        }
        if (!accepted) {
            whenDone.accept(new SyncOutcome.Failed("The store is closed: the node is shutting down"));
        }
    }

    /** What became of a write that a commit made safe. Forgotten with the first answer. */
    synchronized Effect effectOf(Position position) {
        return Optional.ofNullable(uncommon.remove(position)).orElse(Effect.SHOWN);
    }

    private void run() {
        Optional<Batch> next = take();
        while (next.isPresent()) {
            Batch batch = next.get();
            SyncOutcome outcome = commit(batch);
            batch.waiting().forEach(whenDone -> whenDone.accept(outcome));
            next = take();
        }
    }

    private record Batch(List<StoredWrite> writes, List<SmallRecord> records, List<Consumer<SyncOutcome>> waiting) {}

    /** Empty when the store is closed and nothing is left to do. */
    private synchronized Optional<Batch> take() {
        try {
            while (waiting.isEmpty() && !closing) {
                wait();
            }
        } catch (InterruptedException stop) {
            closing = true;
        }
        if (waiting.isEmpty() && records.isEmpty()) {
            return Optional.empty();
        }
        List<StoredWrite> group = writes.subList(0, covered);
        Batch batch = new Batch(List.copyOf(group), List.copyOf(records), waiting);
        group.clear();
        covered = 0;
        waiting = new ArrayList<>();
        return Optional.of(batch);
    }

    private SyncOutcome commit(Batch batch) {
        try {
            Map<Position, Effect> effects = target.commit(batch.writes(), batch.records());
            committed(batch, effects);
            return new SyncOutcome.Synced();
        } catch (StoreException refused) {
            giveUpAtTheEnd();
            return new SyncOutcome.Failed(refused.getMessage());
        }
    }

    private synchronized void committed(Batch batch, Map<Position, Effect> effects) {
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
