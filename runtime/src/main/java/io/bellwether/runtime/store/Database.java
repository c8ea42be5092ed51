package io.bellwether.runtime.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** How connections to the database are opened. */
final class Database {

    /** Of each connection. Small: the operating system's own cache holds what is read again. */
    private static final int CACHE_KIB = 2_048;

    /**
     * Pages in the write-ahead log at which they are brought to the database. More would spare a little work, and make
     * the longest commit longer, and the file larger.
     */
    private static final int CHECKPOINT_PAGES = 2_000;

    private Database() {}

    /** The one that writes. A commit returns when the disk has it. */
    static Connection forWriting(Path file) throws SQLException {
        Connection connection = open(file);
        configure(
                connection,
                List.of(
                        "PRAGMA journal_mode = WAL",
                        "PRAGMA synchronous = FULL",
                        "PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES));
        return connection;
    }

    /** One that sees what is committed, beside the one that writes. */
    static Connection forReading(Path file) throws SQLException {
        Connection connection = open(file);
        configure(connection, List.of("PRAGMA query_only = ON"));
        return connection;
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // Whoever uses a connection sees to it that nobody else does at that time.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        // The driver would run a query after each row that is inserted, for a key that nobody asks for.
        config.setGetGeneratedKeys(false);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        configure(connection, List.of("PRAGMA cache_size = -" + CACHE_KIB));
        return connection;
    }

    private static void configure(Connection connection, List<String> pragmas) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }
}
