package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store does where the disk, the system or another process does not let it. */
class RefusalTest {

    private static final String MAIN = RefusalTest.class.getName();

    @TempDir
    Path folder;

    /** Opens the folder given, says so, and waits to be killed. */
    public static void main(String[] arguments) throws Exception {
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
            Stored.keep(store, Stored.messages(1, 100));
            System.out.println("kept");
            System.in.read();
        }
    }

    private Process other() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MAIN,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("kept");
        return process;
    }

    @Test
    void aFolderThatAnotherProcessHasIsRefusedAndFreeOnceThatIsKilledWithAllThatItKept() throws Exception {
        Process other = other();
        try {
            assertThatThrownBy(() -> SqliteStore.open(folder))
                    .isInstanceOf(StoreInUseException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("data folder of its own");
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(Stored.ids(store)).hasSize(100);
        }
    }

    @Test
    void aFolderThatThisProcessHasIsRefusedAndFreeOnceItIsClosed() throws Exception {
        SqliteStore first = SqliteStore.open(folder);
        assertThatThrownBy(() -> SqliteStore.open(folder)).isInstanceOf(StoreInUseException.class);
        first.close();
        SqliteStore.open(folder).close();
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("another data folder");
    }

    @Test
    void aWriteThatIsNotTheNextOneOfItsOriginVoidsItsGroup() throws Exception {
        try (SqliteStore store = SqliteStore.open(folder)) {
            Stored.keep(store, Stored.messages(1, 3));
            assertThat(Stored.tryToKeep(store, Stored.messages(5, 6))).isInstanceOf(SyncOutcome.Failed.class);
            Stored.keep(store, Stored.messages(4, 6));
            assertThat(Stored.ids(store)).hasSize(6);
        }
    }

    @Test
    void aClosedStoreRefuses() throws Exception {
        SqliteStore store = SqliteStore.open(folder);
        store.close();
        store.close();
        assertThatThrownBy(() -> store.append(new byte[0]))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("shutting down");
        assertThatThrownBy(store::syncNow).isInstanceOf(StoreException.class);
    }
}
