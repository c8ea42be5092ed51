package io.bellwether.runtime.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.runtime.store.DamagedStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/**
 * Brings a {@code server_data.json} into an empty store. Its writes get an origin named after the file's content: servers
 * that import the same file hold the same writes, and an import that a crash ended is taken up where it was.
 */
final class ServerDataImport {

    private static final int GROUP = 5_000;

    private final Store store;
    private final Archive archive;
    private final String origin;
    private final long done;
    private final ContentIds ids = new ContentIds();
    private long sequence;
    private int waiting;

    private ServerDataImport(Store store, String origin, long done) {
        this.store = store;
        this.archive = store.archive().orElseThrow();
        this.origin = origin;
        this.done = done;
    }

    /**
     * Imports the file if it is there, and nothing but itself is in the store.
     *
     * @return how many writes were imported
     * @throws DamagedStoreException if the file is not what it should be; nothing was imported then
     * @throws StoreException if the disk refuses
     */
    static long into(Store store, Path file) throws StoreException {
        SortedMap<String, Long> vector = store.archive().orElseThrow().recover().vector();
        if (vector.size() > 1 || !Files.exists(file)) {
            return 0;
        }
        try {
            String origin = "import@" + FileHash.of(file);
            if (!vector.isEmpty() && !vector.containsKey(origin)) {
                return 0;
            }
            ServerDataReader.read(file, item -> {});
            var transfer = new ServerDataImport(store, origin, vector.getOrDefault(origin, 0L));
            ServerDataReader.read(file, transfer::take);
            transfer.sync();
            Originals.keep(file);
            return transfer.sequence - transfer.done;
        } catch (JsonProcessingException damage) {
            throw DamagedStoreException.json(file, damage);
        } catch (IOException refused) {
            throw new StoreException(file + ": cannot be imported: " + refused.getMessage());
        }
    }

    private void take(ImportedItem item) throws IOException {
        sequence++;
        Position position = new Position(item.clock().orElse(sequence), origin, sequence);
        StoredWrite unnamed = new StoredWrite(position, item.epochMicros(), origin + ":" + sequence, item.body());
        StoredWrite write = unnamed.isMessage()
                ? new StoredWrite(position, item.epochMicros(), item.id().orElseGet(() -> ids.of(item)), item.body())
                : unnamed;
        if (sequence > done) {
            append(write);
        }
    }

    private void append(StoredWrite write) throws IOException {
        try {
            archive.append(write);
            waiting++;
            if (waiting == GROUP) {
                sync();
            }
        } catch (StoreException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private void sync() throws StoreException {
        CompletableFuture<SyncOutcome> outcome = new CompletableFuture<>();
        store.sync(outcome::complete);
        if (outcome.join() instanceof SyncOutcome.Failed failed) {
            throw new StoreException(failed.reason());
        }
        waiting = 0;
    }
}
