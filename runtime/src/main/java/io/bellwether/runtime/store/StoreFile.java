package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.store.Schema.ForeignFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The file of the database. A new one is made under another name and renamed once it is whole, so that an empty or a half
 * one under its own name is damage, and never taken for a new one.
 */
record StoreFile(Path path) {

    /** A file up to this size is read through when it is opened: that takes a tenth of a second at most. */
    private static final long CHECKED_THROUGH_BYTES = 32L << 20;

    static StoreFile in(Path folder) {
        return new StoreFile(folder.resolve(SqliteStore.FILE));
    }

    Connection openForWriting() throws StoreException {
        try {
            if (!Files.exists(path)) {
                create();
            } else if (Files.size(path) == 0) {
                throw damaged("it is empty");
            }
            return open();
        } catch (IOException refused) {
            throw new StoreException(path + ": cannot be opened: " + refused);
        }
    }

    /** What to throw when the database refuses to open. */
    StoreException refused(SQLException refused) {
        return Failures.isDamage(refused) ? damaged(refused.getMessage()) : new Failures(path).opening(refused);
    }

    private void create() throws IOException, StoreException {
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            throw new DamagedStoreException(path + " is missing, but its log " + log.getFileName()
                    + " is there: put the database back beside it, or move the log away to start empty; the other"
                    + " servers fill an empty one again");
        }
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (Connection connection = Database.forWriting(unfinished);
                Statement statement = connection.createStatement()) {
            Schema.migrate(connection);
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException refused) {
            throw new Failures(path).opening(refused);
        } catch (ForeignFileException impossible) {
            throw new IllegalStateException("a new file is not foreign", impossible);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private Connection open() throws StoreException, IOException {
        Connection connection = null;
        boolean done = false;
        try {
            connection = Database.forWriting(path);
            check(connection);
            Schema.migrate(connection);
            done = true;
            return connection;
        } catch (SQLException refused) {
            throw refused(refused);
        } catch (ForeignFileException foreign) {
            throw new StoreException(path + " is not touched: " + foreign.getMessage());
        } finally {
            if (!done) {
                close(connection);
            }
        }
    }

    private void check(Connection connection) throws SQLException, IOException, StoreException {
        if (Files.size(path) > CHECKED_THROUGH_BYTES) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!found.getString(1).equals("ok")) {
                throw damaged(found.getString(1));
            }
        }
    }

    private static void close(Connection connection) throws StoreException {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException refused) {
            throw new StoreException("closing the database failed: " + refused.getMessage());
        }
    }

    private DamagedStoreException damaged(String how) {
        return new DamagedStoreException(path + " is damaged: " + how + ". " + DamagedCopy.of(path)
                + " Put a backup in its place, or move it and its -wal and -shm files away to start empty: the other"
                + " servers fill an empty one again.");
    }
}
