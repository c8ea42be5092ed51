package io.bellwether.actors.memory;

import io.bellwether.actors.port.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A disk in memory: forgets at a crash what was not synced, and refuses when the test says so. */
public final class InMemoryStore implements Store {

    private final List<byte[]> records = new ArrayList<>();
    private final List<Consumer<SyncOutcome>> heldSyncs = new ArrayList<>();
    private int synced;
    private boolean holding;
    private Optional<String> appendRefusal = Optional.empty();
    private Optional<String> syncRefusal = Optional.empty();

    /** What a crash leaves. */
    public synchronized InMemoryStore afterCrash() {
        InMemoryStore survivor = new InMemoryStore();
        survivor.records.addAll(records.subList(0, synced));
        survivor.synced = synced;
        return survivor;
    }

    public synchronized void refuseAppends(String reason) {
        appendRefusal = Optional.of(reason);
    }

    public synchronized void refuseSyncs(String reason) {
        syncRefusal = Optional.of(reason);
    }

    public synchronized void recoverFromRefusal() {
        appendRefusal = Optional.empty();
        syncRefusal = Optional.empty();
    }

    /** Syncs do not end from now on until they are released. */
    public synchronized void holdSyncs() {
        holding = true;
    }

    public synchronized void releaseSyncs() {
        holding = false;
        List<Consumer<SyncOutcome>> held = List.copyOf(heldSyncs);
        heldSyncs.clear();
        held.forEach(this::sync);
    }

    public synchronized int heldSyncs() {
        return heldSyncs.size();
    }

    public synchronized int size() {
        return records.size();
    }

    @Override
    public synchronized List<byte[]> recover() {
        return List.copyOf(records);
    }

    @Override
    public synchronized void append(byte[] record) throws StoreException {
        if (appendRefusal.isPresent()) {
            throw new StoreException(appendRefusal.get());
        }
        records.add(record);
    }

    @Override
    public synchronized void sync(Consumer<SyncOutcome> whenDone) {
        if (holding) {
            heldSyncs.add(whenDone);
        } else if (syncRefusal.isPresent()) {
            whenDone.accept(new SyncOutcome.Failed(syncRefusal.get()));
        } else {
            synced = records.size();
            whenDone.accept(new SyncOutcome.Synced());
        }
    }

    @Override
    public synchronized void syncNow() throws StoreException {
        if (syncRefusal.isPresent()) {
            throw new StoreException(syncRefusal.get());
        }
        synced = records.size();
    }
}
