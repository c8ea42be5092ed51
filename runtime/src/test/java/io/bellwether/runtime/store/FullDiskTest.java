package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: the database may not grow past a number of pages, which SQLite reports as it reports that. */
class FullDiskTest {

    private static final int NO_ROOM = 30;
    private static final int ROOM = 1_000_000;

    @TempDir
    Path folder;

    private Path file;
    private Connection writing;
    private Connection reading;
    private Transactions transactions;
    private ArchiveReader reader;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve(SqliteStore.FILE);
        writing = Database.forWriting(file);
        Schema.migrate(writing);
        RecentIds recent = new RecentIds();
        transactions = new Transactions(new Statements(writing), recent, new Failures(file));
        reading = Database.forReading(file);
        reader = new ArchiveReader(new Statements(reading), recent);
    }

    @AfterEach
    void close() throws SQLException {
        writing.close();
        reading.close();
    }

    private void limitPages(int pages) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }

    private List<String> ids() throws SQLException {
        List<String> ids = new ArrayList<>();
        reader.topic(ArchiveWriter.CHANNEL, "geral", Optional.empty(), write -> ids.add(write.id()));
        return ids;
    }

    private void assertNoRoomFor(List<io.bellwether.protocol.StoredWrite> writes) {
        assertThatThrownBy(() -> transactions.commit(writes, List.of()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("no space left on the disk: make room");
    }

    @Test
    void aGroupThatFindsNoRoomIsVoidAsAWholeAndReadingGoesOn() throws Exception {
        transactions.commit(Stored.messages(1, 10), List.of());
        limitPages(NO_ROOM);
        assertNoRoomFor(Stored.messages(11, 5_000));
        assertThat(ids()).hasSize(10);
        assertThat(reader.message("id-11")).isEmpty();
        assertThat(reader.message("id-10")).isPresent();
    }

    @Test
    void whenThereIsRoomAgainTheSameSequencesAreGivenAgain() throws Exception {
        transactions.commit(Stored.messages(1, 10), List.of());
        limitPages(NO_ROOM);
        assertNoRoomFor(Stored.messages(11, 5_000));
        limitPages(ROOM);
        transactions.commit(Stored.messages(11, 20), List.of());
        assertThat(ids()).hasSize(20);

        Transactions nextLife = new Transactions(new Statements(writing), new RecentIds(), new Failures(file));
        Archive.Summary recovered = nextLife.summary(Names.read(writing));
        assertThat(recovered.visible()).isEqualTo(20);
        assertThat(recovered.vector()).containsEntry("server-1@a", 20L);
    }
}
