package io.bellwether.cli.crash;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Answers every sync at once, and does it a moment later: whoever is killed in between has promised too much. */
final class HastyStore implements Store {

    private static final long MOMENT_MILLIS = 300;

    private final Store store;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    HastyStore(Store store) {
        this.store = store;
    }

    @Override
    public List<byte[]> recover() {
        return store.recover();
    }

    @Override
    public void append(byte[] record) throws StoreException {
        store.append(record);
    }

    @Override
    public void replace(String key, byte[] record) throws StoreException {
        store.replace(key, record);
    }

    @Override
    public Optional<Archive> archive() {
        return store.archive();
    }

    @Override
    public void sync(Consumer<SyncOutcome> whenDone) {
        later.schedule(() -> store.sync(done -> {}), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        whenDone.accept(new SyncOutcome.Synced());
    }

    @Override
    public void syncNow() throws StoreException {
        store.syncNow();
    }
}
