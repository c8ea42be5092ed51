package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The data folder of one node over its lives. A life that a crash ended goes on in vain, in the folder as it was. */
final class DataFolders implements AutoCloseable {

    private final Path root;
    private final List<SqliteStore> opened = new ArrayList<>();
    private Path current;

    DataFolders(Path root) {
        this.root = root;
        this.current = root.resolve("life-1");
    }

    Path current() {
        return current;
    }

    /** The next life, after the last one has ended as it should. */
    SqliteStore reopen() {
        close();
        return open();
    }

    /** The next life, after a kill: it finds the files as they are at this moment. */
    SqliteStore reopenAfterKill() {
        Path next = root.resolve("life-" + (opened.size() + 1));
        copy(current, next);
        current = next;
        return open();
    }

    private SqliteStore open() {
        try {
            SqliteStore store = SqliteStore.open(current);
            opened.add(store);
            return store;
        } catch (StoreException refused) {
            throw new AssertionError(refused);
        }
    }

    /** File by file, the log last: it may hold what the database does not yet, and never the other way round. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.sorted().toList()) {
                if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        opened.forEach(SqliteStore::close);
    }
}
