package io.bellwether.runtime.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, and how a file of an older version becomes one of this. The version is the file's {@code user_version}:
 * so many of the steps have been taken.
 */
final class Schema {

    /** Marks a file as one of ours: "Bell". */
    static final int APPLICATION_ID = 0x42656c6c;

    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "CREATE TABLE record (place INTEGER PRIMARY KEY, key TEXT UNIQUE, bytes BLOB NOT NULL)",
                    "CREATE TABLE origin (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
                    "CREATE TABLE writes (key INTEGER PRIMARY KEY, clock INTEGER NOT NULL, micros INTEGER NOT NULL, id TEXT,"
                            + " shown INTEGER NOT NULL, kind INTEGER NOT NULL, who TEXT, place TEXT, text TEXT)",
                    "CREATE TABLE name (kind INTEGER, name TEXT, clock INTEGER NOT NULL, origin TEXT NOT NULL,"
                            + " sequence INTEGER NOT NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID",
                    "CREATE TABLE entry (inbox INTEGER, topic TEXT, clock INTEGER, write INTEGER,"
                            + " PRIMARY KEY (inbox, topic, clock, write)) WITHOUT ROWID",
                    "CREATE TABLE message_id (hash INTEGER, write INTEGER, PRIMARY KEY (hash, write)) WITHOUT ROWID",
                    "CREATE TABLE total (hash INTEGER NOT NULL, visible INTEGER NOT NULL, clock INTEGER NOT NULL,"
                            + " lookalikes INTEGER NOT NULL)",
                    "INSERT INTO total VALUES (0, 0, 0, 0)"),
            // Up to which sequence of each origin the ids are in message_id; those behind it are in memory.
            reachOfEachOrigin("indexed"),
            // Up to which sequence of each origin the writes are in total; those behind it are counted at the start.
            reachOfEachOrigin("counted"));

    static final int NEWEST = STEPS.size();

    private Schema() {}

    /** A sequence in a column of its own; at first that of the last write. */
    private static List<String> reachOfEachOrigin(String column) {
        return List.of(
                "ALTER TABLE origin ADD COLUMN " + column + " INTEGER NOT NULL DEFAULT 0",
                "UPDATE origin SET " + column
                        + " = coalesce((SELECT max(key) FROM writes WHERE key < (number + 1) << "
                        + WriteKey.SEQUENCE_BITS + " AND key >= number << " + WriteKey.SEQUENCE_BITS + "), 0) & "
                        + WriteKey.SEQUENCE_MASK);
    }

    /**
     * Brings the file to the newest version, all in one transaction.
     *
     * @throws ForeignFileException if the file is of a newer program, or of another one
     */
    static void migrate(Connection connection) throws SQLException, ForeignFileException {
        migrate(connection, NEWEST);
    }

    /** @param target at most {@link #NEWEST}; less only to make a file as older programs did */
    static void migrate(Connection connection, int target) throws SQLException, ForeignFileException {
        int version = pragma(connection, "user_version");
        int application = pragma(connection, "application_id");
        if (application != APPLICATION_ID && (application != 0 || version != 0 || !isEmpty(connection))) {
            throw new ForeignFileException("it is a database of another program");
        }
        if (version > NEWEST) {
            throw new ForeignFileException("it was written by a newer Bellwether (version " + version
                    + " of the tables, this one knows " + NEWEST + "): start that one");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int step = version; step < target; step++) {
                for (String sql : STEPS.get(step)) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + Math.max(version, target));
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
            return tables.getInt(1) == 0;
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("PRAGMA " + name)) {
            return value.getInt(1);
        }
    }

    /** The file is not one that this program may write to; the message says why. */
    static final class ForeignFileException extends Exception {
        private static final long serialVersionUID = 1L;

        ForeignFileException(String reason) {
            super(reason);
        }
    }
}
