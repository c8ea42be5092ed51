package io.bellwether.runtime.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.RankGiven;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.store.DamagedStoreException;
import io.bellwether.runtime.store.Disk;
import io.bellwether.runtime.store.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that the reference keeps in its data folder: the store, and beside it {@code reference_data.json}, imported if the
 * store has no ranks, and kept up to date from then on.
 */
public final class ReferenceData implements AutoCloseable {

    /** The JSON file, in the data folder. */
    public static final String FILE = "reference_data.json";

    private static final Duration LEAST_WAIT = Duration.ofSeconds(2);

    private final SqliteStore store;
    private final KnownRanks ranks;
    private final Export export;

    /**
     * @param problems told when the JSON file cannot be written, and why; the reference goes on. On any thread
     * @throws StoreException if the store cannot be opened, or the file not be imported; the message is for people
     */
    public static ReferenceData open(Path folder, Disk disk, Clock clock, Consumer<String> problems)
            throws StoreException {
        importInto(folder);
        return new ReferenceData(SqliteStore.open(folder, disk), folder.resolve(FILE), clock, problems);
    }

    private ReferenceData(SqliteStore store, Path file, Clock clock, Consumer<String> problems) {
        this.store = store;
        this.ranks = new KnownRanks(records(store), clock);
        this.export = new Export(
                "export-" + FILE,
                source(file),
                LEAST_WAIT,
                problem -> problems.accept(file + ": not kept up to date: " + problem));
    }

    private Export.Source source(Path file) {
        return new Export.Source() {
            @Override
            public long version() {
                return ranks.version();
            }

            @Override
            public void export(Deadline deadline) throws IOException {
                AtomicFile.replace(file, ranks::write);
            }
        };
    }

    private static List<LogRecord> records(Store store) {
        return new NodeLog(store, event -> {}).recover().records();
    }

    /** All ranks of the file are given in one commit. */
    private static void importInto(Path folder) throws StoreException {
        Path file = folder.resolve(FILE);
        try (SqliteStore store = SqliteStore.open(folder)) {
            if (Files.exists(file) && records(store).stream().noneMatch(RankGiven.class::isInstance)) {
                NodeLog log = new NodeLog(store, event -> {});
                for (LogRecord record : ReferenceDataReader.read(file)) {
                    log.append(record);
                }
                log.syncNow();
                Originals.keep(file);
            }
        } catch (JsonProcessingException damage) {
            throw DamagedStoreException.json(file, damage);
        } catch (IOException refused) {
            throw new StoreException(file + ": cannot be imported: " + refused.getMessage());
        }
    }

    public Store store() {
        return store;
    }

    /** To be told all that the reference declares: the file says when each server was last heard of. */
    public Consumer<NodeEvent> listener() {
        return ranks;
    }

    /** Exports what is new, and closes the store. */
    @Override
    public void close() {
        try (store) {
            export.close();
        }
    }
}
