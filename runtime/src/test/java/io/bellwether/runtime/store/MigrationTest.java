package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.replication.WriteHash;
import io.bellwether.protocol.StoredWrite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that an older program wrote is brought to the newest version, and nothing in it is lost. */
class MigrationTest {

    @TempDir
    Path folder;

    /** As the first version kept messages: each id in the table of ids at once. */
    private void writeAsTheFirstVersionDid(int messages) throws Exception {
        try (Connection connection = Database.forWriting(folder.resolve(SqliteStore.FILE));
                Statement statement = connection.createStatement()) {
            Schema.migrate(connection, 1);
            statement.execute("INSERT INTO origin VALUES (1, 'server-1@a')");
            long hash = 0;
            Statements.Prepared insert = new Statements(connection).prepare(WriteRow.INSERT);
            for (StoredWrite message : Stored.messages(1, messages)) {
                long key = WriteKey.of(1, message.sequence());
                WriteRow.bind(insert, key, message, true);
                insert.update();
                statement.execute("INSERT INTO entry VALUES (0, 'geral', " + message.clock() + ", " + key + ")");
                statement.execute("INSERT INTO message_id VALUES (" + WriteHash.ofId(message.id()) + ", " + key + ")");
                hash += WriteHash.of(message);
            }
            statement.execute("UPDATE total SET hash = " + hash + ", visible = " + messages + ", clock = " + messages);
        }
    }

    @Test
    void aFileOfTheFirstVersionIsReadAndWrittenOn() throws Exception {
        writeAsTheFirstVersionDid(20);
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(Stored.ids(store)).hasSize(20);
            assertThat(Stored.archive(store).message("id-7")).contains(Stored.message(7, "id-7"));
            assertThat(Stored.archive(store).recover().vector()).containsEntry("server-1@a", 20L);
            assertThat(Stored.archive(store).recover().visible()).isEqualTo(20);
            Stored.keep(store, Stored.messages(21, 30));
        }
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(Stored.ids(store)).hasSize(30);
            assertThat(Stored.archive(store).message("id-25")).isPresent();
            assertThat(Stored.archive(store).recover().visible()).isEqualTo(30);
        }
    }

    @Test
    void afterwardsTheFileIsOfTheNewestVersion() throws Exception {
        writeAsTheFirstVersionDid(1);
        SqliteStore.open(folder).close();
        try (Connection connection = Database.forReading(folder.resolve(SqliteStore.FILE));
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            assertThat(version.getInt(1)).isEqualTo(Schema.NEWEST).isGreaterThan(1);
        }
    }
}
