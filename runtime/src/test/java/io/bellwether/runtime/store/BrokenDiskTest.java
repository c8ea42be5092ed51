package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept on a disk that is made to fail for a while. */
class BrokenDiskTest {

    private final AtomicBoolean refusesWrites = new AtomicBoolean();
    private final AtomicBoolean refusesSyncs = new AtomicBoolean();

    private final Disk disk = new Disk() {
        @Override
        public void beforeWrite() throws StoreException {
            refuse(refusesWrites, "no write");
        }

        @Override
        public void beforeSync() throws StoreException {
            refuse(refusesSyncs, "no sync");
        }
    };

    @TempDir
    Path folder;

    private static void refuse(AtomicBoolean broken, String reason) throws StoreException {
        if (broken.get()) {
            throw new StoreException(reason);
        }
    }

    @Test
    void aRefusedWriteOrRecordWasNeverThere() throws StoreException {
        try (SqliteStore store = SqliteStore.open(folder, disk)) {
            refusesWrites.set(true);
            assertThatThrownBy(() -> Stored.tryToKeep(store, Stored.messages(1, 1)))
                    .hasMessage("no write");
            assertThatThrownBy(() -> store.append(new byte[] {1})).hasMessage("no write");

            refusesWrites.set(false);
            Stored.keep(store, List.of(Stored.message(1, "another")));
        }
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(Stored.ids(store)).containsExactly("another");
            assertThat(store.recover()).isEmpty();
        }
    }

    @Test
    void writesWhoseSyncWasRefusedAreVoidAndRecordsWaitForTheNextOne() throws StoreException {
        try (SqliteStore store = SqliteStore.open(folder, disk)) {
            refusesSyncs.set(true);
            store.append(new byte[] {1});
            assertThatThrownBy(store::syncNow).hasMessage("no sync");
            assertThat(Stored.tryToKeep(store, Stored.messages(1, 3))).isEqualTo(new SyncOutcome.Failed("no sync"));

            refusesSyncs.set(false);
            Stored.keep(store, List.of(Stored.message(1, "another")));
        }
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(Stored.ids(store)).containsExactly("another");
            assertThat(store.recover()).containsExactly(new byte[] {1});
        }
    }
}
