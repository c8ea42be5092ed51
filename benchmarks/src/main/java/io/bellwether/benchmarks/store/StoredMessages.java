package io.bellwether.benchmarks.store;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import io.bellwether.runtime.store.SqliteStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A store with so many messages in it, as a server would have brought them there: their ids are random, the worst case. */
public final class StoredMessages implements AutoCloseable {
    private static final int FILL_GROUP = 5_000;
    private static final int CHANNELS = 10;
    private static final String ORIGIN = "server-1@benchmark";

    private final SqliteStore store;
    private final Archive archive;
    private final SplittableRandom random = new SplittableRandom(1);
    private long stored;

    public StoredMessages(Path folder, int count) {
        try {
            store = SqliteStore.open(folder);
        } catch (StoreException refused) {
            throw new IllegalStateException(refused);
        }
        archive = store.archive().orElseThrow();
        while (stored < count) {
            store((int) Math.min(FILL_GROUP, count - stored));
        }
    }

    /** Stores one group of messages with one sync, as a server does with all that arrived while the last one ran. */
    void store(int group) {
        List<StoredWrite> writes = new ArrayList<>(group);
        CompletableFuture<SyncOutcome> done = new CompletableFuture<>();
        try {
            for (int i = 0; i < group; i++) {
                StoredWrite write = next();
                if (archive.message(write.id()).isPresent()) {
                    throw new IllegalStateException("an id came twice: " + write.id());
                }
                archive.append(write);
                writes.add(write);
            }
        } catch (StoreException refused) {
            throw new IllegalStateException(refused);
        }
        store.sync(done::complete);
        if (done.join() instanceof SyncOutcome.Failed failed) {
            throw new IllegalStateException(failed.reason());
        }
        writes.forEach(archive::apply);
    }

    private StoredWrite next() {
        stored++;
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        var text = new WriteBody.ChannelText(
                "alice", "channel-" + random.nextInt(CHANNELS), "a message of ordinary length, number " + stored);
        return new StoredWrite(new Position(stored, ORIGIN, stored), stored, id, text);
    }

    @Override
    public void close() {
        store.close();
    }
}
