package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.protocol.StoredWrite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store on a disk whose syncs take as long as a scenario says. */
@Timeout(60)
class TimedSyncsTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final SyncOutcome SYNCED = new SyncOutcome.Synced();

    @TempDir
    Path root;

    /** Of the syncs to come; those after them take no time. */
    private final Queue<Duration> times = new ArrayDeque<>();

    private final AtomicBoolean refuses = new AtomicBoolean();
    private final AtomicInteger syncs = new AtomicInteger();
    private Runnable whenOneBegins = () -> {};

    private final Disk disk = new Disk() {
        @Override
        public void beforeWrite() {}

        @Override
        public void beforeSync() throws StoreException {
            syncs.incrementAndGet();
            if (refuses.get()) {
                throw new StoreException("no sync");
            }
        }

        @Override
        public Optional<SyncTime> syncTime() {
            return Optional.of(() -> {
                whenOneBegins.run();
                return Optional.ofNullable(times.poll()).orElse(Duration.ZERO);
            });
        }
    };

    @Test
    void whatWaitsForItsSyncIsLostWithAKillAndWhatWasSyncedIsNot() throws StoreException {
        times.add(Duration.ofMillis(1));
        times.add(FOR_EVER);
        try (SqliteStore store = SqliteStore.open(folder(), disk)) {
            Stored.keep(store, Stored.messages(1, 2));
            append(store, 3);
            CompletableFuture<SyncOutcome> asked = sync(store);

            assertThat(idsAfterAKill()).containsExactly("id-1", "id-2");
            assertThat(asked).isNotDone();
        }
    }

    @Test
    void whoNeedsARecordSafeAtOnceDoesNotWaitForIt() throws StoreException {
        times.add(FOR_EVER);
        try (SqliteStore store = SqliteStore.open(folder(), disk)) {
            append(store, 1);
            CompletableFuture<SyncOutcome> asked = sync(store);
            store.append(new byte[] {7});
            store.syncNow();

            DataFolders.copy(folder(), root.resolve("killed"));
            try (SqliteStore found = SqliteStore.open(root.resolve("killed"))) {
                assertThat(found.recover()).containsExactly(new byte[] {7});
                assertThat(Stored.ids(found)).isEmpty();
            }
            assertThat(asked).isNotDone();
        }
    }

    @Test
    void aSyncTakesItsTime() throws StoreException {
        Duration time = Duration.ofMillis(150);
        times.add(time);
        try (SqliteStore store = SqliteStore.open(folder(), disk)) {
            append(store, 1);
            long askedNanos = System.nanoTime();

            assertThat(sync(store).join()).isEqualTo(SYNCED);
            assertThat(Duration.ofNanos(System.nanoTime() - askedNanos)).isGreaterThanOrEqualTo(time);
        }
    }

    @Test
    void allThatIsAskedForMeanwhileSharesTheNextSync() throws StoreException {
        times.add(FOR_EVER);
        SqliteStore store = SqliteStore.open(folder(), disk);
        append(store, 1);
        List<CompletableFuture<SyncOutcome>> asked = List.of(sync(store), sync(store), sync(store));
        store.close();

        assertThat(asked).allSatisfy(each -> assertThat(each).isCompletedWithValue(SYNCED));
        assertThat(syncs)
                .as("one for the first, one for the two that came meanwhile")
                .hasValue(2);
    }

    @Test
    void aSyncThatIsRefusedMakesOnlyWhatWasThereWhenItBeganVoid() throws StoreException {
        refuses.set(true);
        try (SqliteStore store = SqliteStore.open(folder(), disk)) {
            append(store, 1);
            whenOneBegins = () -> append(store, Stored.message(1, "another"));
            CompletableFuture<SyncOutcome> first = sync(store);
            whenOneBegins = () -> {};
            assertThat(first.join()).isEqualTo(new SyncOutcome.Failed("no sync"));

            refuses.set(false);
            assertThat(sync(store).join()).isEqualTo(SYNCED);
        }
        assertThat(idsAfterAKill()).containsExactly("another");
    }

    @Test
    void aStoreThatIsClosedWaitsForNoSyncAndLosesNothing() throws StoreException {
        times.add(FOR_EVER);
        times.add(FOR_EVER);
        SqliteStore store = SqliteStore.open(folder(), disk);
        append(store, 1);
        CompletableFuture<SyncOutcome> first = sync(store);
        append(store, 2);
        CompletableFuture<SyncOutcome> second = sync(store);
        store.close();

        assertThat(first).isCompletedWithValue(SYNCED);
        assertThat(second).isCompletedWithValue(SYNCED);
        assertThat(sync(store).join()).isInstanceOf(SyncOutcome.Failed.class);
        assertThat(idsAfterAKill()).containsExactly("id-1", "id-2");
    }

    private Path folder() {
        return root.resolve("data");
    }

    private List<String> idsAfterAKill() throws StoreException {
        DataFolders.copy(folder(), root.resolve("killed"));
        try (SqliteStore found = SqliteStore.open(root.resolve("killed"))) {
            return Stored.ids(found);
        }
    }

    private static void append(SqliteStore store, long sequence) {
        append(store, Stored.message(sequence, "id-" + sequence));
    }

    private static void append(SqliteStore store, StoredWrite write) {
        try {
            Stored.archive(store).append(write);
        } catch (StoreException refused) {
            throw new AssertionError(refused);
        }
    }

    private static CompletableFuture<SyncOutcome> sync(SqliteStore store) {
        CompletableFuture<SyncOutcome> outcome = new CompletableFuture<>();
        store.sync(outcome::complete);
        return outcome;
    }
}
