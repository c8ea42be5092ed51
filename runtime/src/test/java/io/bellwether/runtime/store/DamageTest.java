package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.port.Store.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is not what was written to it is never taken for an empty one. */
class DamageTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void store() throws StoreException {
        file = folder.resolve(SqliteStore.FILE);
        try (SqliteStore store = SqliteStore.open(folder)) {
            Stored.keep(store, Stored.messages(1, 500));
        }
    }

    private void assertRefusedAtEveryStart() throws IOException {
        byte[] damaged = Files.readAllBytes(file);
        for (int start = 1; start <= 2; start++) {
            assertThatThrownBy(() -> SqliteStore.open(folder))
                    .isInstanceOf(DamagedStoreException.class)
                    .hasMessageContaining(file + " is damaged")
                    .hasMessageContaining("bellwether.db.damaged")
                    .hasMessageContaining("Put a backup in its place")
                    .hasMessageContaining("start empty");
        }
        assertThat(folder.resolve("bellwether.db.damaged")).hasBinaryContent(damaged);
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws Exception {
        Files.writeString(
                file, "this is not a database at all, it is a letter of more than one hundred bytes".repeat(20));
        assertRefusedAtEveryStart();
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        Files.write(file, new byte[0]);
        assertRefusedAtEveryStart();
    }

    @Test
    void aFileThatEndsTooEarlyIsRefused() throws Exception {
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }
        assertRefusedAtEveryStart();
    }

    @Test
    void aFileWithPagesOfZeroesIsRefused() throws Exception {
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.seek(hole.length() / 2);
            hole.write(new byte[8_192]);
        }
        assertRefusedAtEveryStart();
    }

    @Test
    void aLogWithoutItsDatabaseIsRefused() throws Exception {
        Files.move(file, folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("bellwether.db-wal"), "frames");
        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(DamagedStoreException.class)
                .hasMessageContaining("bellwether.db is missing");
    }

    @Test
    void aBackupInItsPlaceIsOpened() throws Exception {
        Path backup = folder.resolve("backup");
        Files.copy(file, backup);
        Files.write(file, new byte[0]);
        assertRefusedAtEveryStart();
        Files.move(backup, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(Stored.ids(store)).hasSize(500);
        }
    }

    @Test
    void aDatabaseOfAnotherProgramIsNotTouched() throws Exception {
        Files.delete(file);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE theirs (x)");
        }
        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("database of another program");
    }

    @Test
    void aDatabaseOfANewerVersionIsNotTouched() throws Exception {
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = newer.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Bellwether")
                .hasMessageContaining("99");
    }
}
