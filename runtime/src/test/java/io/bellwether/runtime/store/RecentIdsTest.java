package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.StoredWrite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An id is found wherever it is: in the group that is being committed, among the recent ones, or in the table. */
class RecentIdsTest {

    private static final int SEVERAL_GENERATIONS = RecentIds.GENERATION * 5 / 2;
    private static final int GROUP = 2_000;

    @TempDir
    Path root;

    private static void fill(SqliteStore store, int from, int to) throws Exception {
        for (int next = from; next <= to; next += GROUP) {
            Stored.keep(store, Stored.messages(next, Math.min(to, next + GROUP - 1)));
        }
    }

    private static void assertAllAreFound(SqliteStore store, int last) {
        for (int sequence = 1; sequence <= last; sequence += 997) {
            assertThat(Stored.archive(store).message("id-" + sequence))
                    .as("id-" + sequence)
                    .contains(Stored.message(sequence, "id-" + sequence));
        }
        assertThat(Stored.archive(store).message("id-" + last)).isPresent();
        assertThat(Stored.archive(store).message("id-" + (last + 1))).isEmpty();
    }

    private static long idsInTheTable(Path folder) throws Exception {
        try (Connection connection = Database.forReading(folder.resolve(SqliteStore.FILE));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM message_id")) {
            return count.getLong(1);
        }
    }

    @Test
    void idsAreFoundOverSeveralGenerationsAndAfterAKill() throws Exception {
        try (DataFolders folders = new DataFolders(root)) {
            SqliteStore store = folders.reopen();
            fill(store, 1, SEVERAL_GENERATIONS);
            assertAllAreFound(store, SEVERAL_GENERATIONS);
            assertThat(idsInTheTable(folders.current()))
                    .isBetween((long) RecentIds.GENERATION, 2L * RecentIds.GENERATION + GROUP);

            SqliteStore again = folders.reopenAfterKill();
            assertAllAreFound(again, SEVERAL_GENERATIONS);
            fill(again, SEVERAL_GENERATIONS + 1, SEVERAL_GENERATIONS + RecentIds.GENERATION);
            assertAllAreFound(again, SEVERAL_GENERATIONS + RecentIds.GENERATION);
        }
    }

    @Test
    void aGenerationInArraysFindsAllWritesOfAHash() {
        IdGeneration generation = new IdGeneration();
        for (long key = 1; key <= 5_000; key++) {
            generation.add(key % 100, key);
        }
        List<Long> found = new java.util.ArrayList<>();
        generation.keysOf(7, found::add);
        assertThat(found).hasSize(50).allMatch(key -> key % 100 == 7);
        assertThat(generation.sortedHashes()).hasSize(100).isSorted();
        generation.clear();
        assertThat(generation.size()).isZero();
        found.clear();
        generation.keysOf(7, found::add);
        assertThat(found).isEmpty();
    }

    @Test
    void aCopyOfAMessageWhoseIdIsInTheTableAlreadyIsRecognised() throws Exception {
        try (DataFolders folders = new DataFolders(root)) {
            SqliteStore store = folders.reopen();
            fill(store, 1, 2 * RecentIds.GENERATION);
            StoredWrite copy = new StoredWrite(
                    new io.bellwether.protocol.Position(0, "server-2@a", 1),
                    0,
                    "id-1",
                    Stored.message(1, "id-1").body());
            Stored.keep(store, List.of(copy));
            assertThat(Stored.archive(store).message("id-1")).contains(copy);
        }
    }
}
