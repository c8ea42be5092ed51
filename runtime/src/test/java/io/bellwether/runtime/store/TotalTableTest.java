package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Archive.Summary;
import io.bellwether.actors.replication.WriteHash;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The totals are right after any kill, and yet their row is not written with each write. */
class TotalTableTest {

    private static final int MOST = TotalTable.MOST_UNCOUNTED;

    @TempDir
    Path root;

    private DataFolders folders;

    @BeforeEach
    void open() {
        folders = new DataFolders(root);
    }

    @AfterEach
    void close() {
        folders.close();
    }

    private static void assertIsThatOf(Summary summary, List<StoredWrite> visible) {
        assertThat(summary.hash())
                .isEqualTo(visible.stream().mapToLong(WriteHash::of).sum());
        assertThat(summary.visible()).isEqualTo(visible.size());
        assertThat(summary.latestClock())
                .isEqualTo(visible.stream().mapToLong(StoredWrite::clock).max().orElse(0));
    }

    private long visibleInTheRow() throws Exception {
        try (Connection connection = Database.forReading(folders.current().resolve(SqliteStore.FILE));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT visible FROM total")) {
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MOST - 1, MOST, MOST + 1, 2 * MOST + 3})
    void afterAKillTheyAreThoseOfAllWritesHoweverManyCameSinceTheyWereKept(int count) throws Exception {
        List<StoredWrite> messages = Stored.messages(1, count);
        SqliteStore store = folders.reopen();
        for (StoredWrite message : messages) {
            Stored.keep(store, List.of(message));
        }
        assertIsThatOf(Stored.archive(folders.reopenAfterKill()).recover(), messages);
        assertIsThatOf(Stored.archive(folders.reopenAfterKill()).recover(), messages);
    }

    @Test
    void aLoneWriteLeavesTheirRowAloneAndManyDoNot() throws Exception {
        SqliteStore store = folders.reopen();
        Stored.keep(store, Stored.messages(1, 1));
        assertThat(visibleInTheRow()).isZero();
        Stored.keep(store, Stored.messages(2, MOST));
        assertThat(visibleInTheRow()).isEqualTo(MOST);
    }

    @Test
    void aMessageThatIsHiddenLaterIsNotCountedAtTheNextStart() throws Exception {
        SqliteStore store = folders.reopen();
        Stored.keep(store, Stored.messages(1, 3));
        StoredWrite earlier = new StoredWrite(
                new Position(1, "server-0@a", 1),
                0,
                "id-2",
                Stored.message(2, "id-2").body());
        Stored.keep(store, List.of(earlier));
        Stored.keep(store, Stored.messages(4, 4));
        assertIsThatOf(
                Stored.archive(folders.reopenAfterKill()).recover(),
                List.of(Stored.message(1, "id-1"), earlier, Stored.message(3, "id-3"), Stored.message(4, "id-4")));
    }

    @Test
    void anIdThatLooksLikeAServersIsRememberedOverAKill() throws Exception {
        SqliteStore store = folders.reopen();
        StoredWrite lookalike = Stored.message(1, "server-2@a:1");
        Stored.keep(store, List.of(lookalike));
        SqliteStore again = folders.reopenAfterKill();
        StoredWrite own = new StoredWrite(new Position(9, "server-2@a", 1), 9, "server-2@a:1", lookalike.body());
        Stored.keep(again, List.of(own));
        assertThat(Stored.ids(again)).containsExactly(lookalike.id());
        assertIsThatOfVisible(Stored.archive(folders.reopenAfterKill()).recover(), lookalike);
    }

    private static void assertIsThatOfVisible(Summary summary, StoredWrite only) {
        assertThat(summary.visible()).isEqualTo(1);
        assertThat(summary.hash()).isEqualTo(WriteHash.of(only));
    }
}
