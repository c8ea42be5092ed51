package io.bellwether.runtime.store.json;

import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.store.Disk;
import io.bellwether.runtime.store.SqliteStore;
import io.bellwether.runtime.store.StoredHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * All that a server keeps in its data folder: the store, and beside it {@code server_data.json}, imported if the store is
 * empty, and kept up to date from then on.
 */
public final class ServerData implements AutoCloseable {

    /** The JSON file, in the data folder. */
    public static final String FILE = "server_data.json";

    private static final Duration LEAST_WAIT = Duration.ofSeconds(2);

    private final SqliteStore store;
    private final StoredHistory history;
    private final Export export;
    private final long imported;

    /**
     * @param problems told when the JSON file cannot be written, and why; the server goes on. On any thread
     * @throws StoreException if the store cannot be opened, or the file not be imported; the message is for people
     */
    public static ServerData open(Path folder, Disk disk, Consumer<String> problems) throws StoreException {
        return open(folder, disk, LEAST_WAIT, problems);
    }

    static ServerData open(Path folder, Disk disk, Duration leastWait, Consumer<String> problems)
            throws StoreException {
        SqliteStore store = SqliteStore.open(folder, disk);
        try {
            Path file = folder.resolve(FILE);
            long imported = ServerDataImport.into(store, file);
            if (imported > 0) {
                store = reopened(store, folder, disk);
            }
            return new ServerData(store, file, imported, leastWait, problems);
        } catch (StoreException | RuntimeException refused) {
            store.close();
            throw refused;
        }
    }

    /** What was recovered when it was opened is not what is in it now. */
    private static SqliteStore reopened(SqliteStore store, Path folder, Disk disk) throws StoreException {
        store.close();
        return SqliteStore.open(folder, disk);
    }

    private ServerData(SqliteStore store, Path file, long imported, Duration leastWait, Consumer<String> problems) {
        this.store = store;
        this.imported = imported;
        this.history = store.history();
        this.export = new Export(
                "export-" + FILE,
                source(file),
                leastWait,
                problem -> problems.accept(file + ": not kept up to date: " + problem));
    }

    private Export.Source source(Path file) {
        return new Export.Source() {
            @Override
            public long version() {
                return history.version();
            }

            @Override
            public void export(Deadline deadline) throws IOException {
                AtomicFile.replace(file, out -> ServerDataWriter.write(history, deadline.over(out)));
            }
        };
    }

    public Store store() {
        return store;
    }

    /** How many logins, channels and messages were imported when it was opened. */
    public long imported() {
        return imported;
    }

    /** Exports what is new as far as there is time for it, and closes the store. */
    @Override
    public void close() {
        try (store;
                history) {
            export.close();
        }
    }
}
