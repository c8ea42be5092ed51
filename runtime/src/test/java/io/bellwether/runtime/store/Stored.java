package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Messages brought into a store, and read from it. */
final class Stored {

    private Stored() {}

    static StoredWrite message(long sequence, String id) {
        return new StoredWrite(
                new Position(sequence, "server-1@a", sequence),
                sequence,
                id,
                new WriteBody.ChannelText("alice", "geral", "olá"));
    }

    static List<StoredWrite> messages(long from, long to) {
        List<StoredWrite> messages = new ArrayList<>();
        for (long sequence = from; sequence <= to; sequence++) {
            messages.add(message(sequence, "id-" + sequence));
        }
        return messages;
    }

    static void keep(SqliteStore store, List<StoredWrite> writes) throws StoreException {
        assertThat(tryToKeep(store, writes)).isEqualTo(new SyncOutcome.Synced());
        writes.forEach(archive(store)::apply);
    }

    static SyncOutcome tryToKeep(SqliteStore store, List<StoredWrite> writes) throws StoreException {
        for (StoredWrite write : writes) {
            archive(store).append(write);
        }
        CompletableFuture<SyncOutcome> outcome = new CompletableFuture<>();
        store.sync(outcome::complete);
        return outcome.join();
    }

    static Archive archive(SqliteStore store) {
        return store.archive().orElseThrow();
    }

    static List<String> ids(SqliteStore store) {
        List<String> ids = new ArrayList<>();
        archive(store).readChannel("geral", Optional.empty(), write -> ids.add(write.id()));
        return ids;
    }
}
