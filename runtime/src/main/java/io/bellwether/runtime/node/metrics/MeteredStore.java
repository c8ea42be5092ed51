package io.bellwether.runtime.node.metrics;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A node's store, watched: how long its syncs take, and whether it obeys. */
final class MeteredStore implements Store {

    private final Store store;
    private final Histogram syncs;
    private final NodeState state;

    MeteredStore(Store store, Histogram syncs, NodeState state) {
        this.store = store;
        this.syncs = syncs;
        this.state = state;
    }

    @Override
    public List<byte[]> recover() {
        return store.recover();
    }

    @Override
    public Optional<Archive> archive() {
        return store.archive();
    }

    @Override
    public void append(byte[] record) throws StoreException {
        watched(() -> store.append(record));
    }

    @Override
    public void replace(String key, byte[] record) throws StoreException {
        watched(() -> store.replace(key, record));
    }

    @Override
    public void sync(Consumer<SyncOutcome> whenDone) {
        long begun = System.nanoTime();
        store.sync(outcome -> {
            syncs.observe(System.nanoTime() - begun);
            if (outcome instanceof SyncOutcome.Failed failed) {
                state.diskRefused(failed.reason());
            } else {
                state.diskObeyed();
            }
            whenDone.accept(outcome);
        });
    }

    @Override
    public void syncNow() throws StoreException {
        long begun = System.nanoTime();
        watched(store::syncNow);
        syncs.observe(System.nanoTime() - begun);
        state.diskObeyed();
    }

    private void watched(DiskCall call) throws StoreException {
        try {
            call.run();
        } catch (StoreException refused) {
            state.diskRefused(refused.getMessage());
            throw refused;
        }
    }

    @FunctionalInterface
    private interface DiskCall {
        void run() throws StoreException;
    }
}
