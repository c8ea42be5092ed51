package io.bellwether.cli.crash;

import io.bellwether.cli.Main;
import io.bellwether.runtime.store.SqliteStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server with a mistake: what it takes for its disk is a cache that is lost with the process, and gets to the disk a
 * moment after the acknowledgement. Takes the arguments of {@code bellwether}.
 */
final class HastyServer {

    private static final long MOMENT_MILLIS = 300;

    private final Path disk;
    private final Path cache;

    private HastyServer(Path disk) {
        this.disk = disk;
        this.cache = disk.resolveSibling(disk.getFileName() + "-cache");
    }

    public static void main(String[] arguments) throws IOException {
        int data = Stream.of(arguments).toList().indexOf("--data") + 1;
        HastyServer server = new HastyServer(Path.of(arguments[data]));
        server.fillCache();
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(server::flush, MOMENT_MILLIS, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        String[] its = arguments.clone();
        its[data] = server.cache.toString();
        Main.main(its);
    }

    /** The cache of the life before is gone. */
    private void fillCache() throws IOException {
        Files.createDirectories(cache);
        try (Stream<Path> old = Files.list(cache)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        if (Files.exists(disk.resolve(SqliteStore.FILE))) {
            Files.copy(disk.resolve(SqliteStore.FILE), cache.resolve(SqliteStore.FILE));
        }
    }

    private void flush() {
        Path database = cache.resolve(SqliteStore.FILE);
        Path part = disk.resolve("part");
        if (!Files.exists(database)) {
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var copying = connection.prepareStatement("VACUUM INTO ?")) {
            Files.deleteIfExists(part);
            copying.setString(1, part.toString());
            copying.execute();
            Files.move(part, disk.resolve(SqliteStore.FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
