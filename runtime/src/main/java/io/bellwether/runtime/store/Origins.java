package io.bellwether.runtime.store;

import io.bellwether.protocol.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The origins of writes, as the writing connection knows them: the number of each, and how far its writes go. */
final class Origins {

    private static final class Known {
        private final long number;
        private long highest;

        private Known(long number, long highest) {
            this.number = number;
            this.highest = highest;
        }
    }

    private final Connection connection;
    private final PreparedStatement insert;
    private final Map<String, Known> byName = new HashMap<>();

    Origins(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement("INSERT INTO origin (number, name) VALUES (?, ?)");
    }

    /** Reads them again: at the start, and after a commit that failed. */
    void load() throws SQLException {
        byName.clear();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, name FROM origin")) {
            while (rows.next()) {
                byName.put(rows.getString(2), new Known(rows.getLong(1), 0));
            }
        }
        try (PreparedStatement last =
                connection.prepareStatement("SELECT max(key) FROM writes WHERE key BETWEEN ? AND ?")) {
            for (Known origin : byName.values()) {
                last.setLong(1, WriteKey.of(origin.number, 0));
                last.setLong(2, WriteKey.lastOf(origin.number));
                try (ResultSet row = last.executeQuery()) {
                    origin.highest = WriteKey.sequence(row.getLong(1));
                }
            }
        }
    }

    /** Highest sequence of each that has writes. */
    SortedMap<String, Long> vector() {
        SortedMap<String, Long> vector = new TreeMap<>();
        byName.forEach((name, origin) -> {
            if (origin.highest > 0) {
                vector.put(name, origin.highest);
            }
        });
        return vector;
    }

    /**
     * The key of the next write of an origin.
     *
     * @throws SQLException if the disk refuses
     * @throws IllegalArgumentException if it is not the next one
     */
    long keyOfNext(String name, long sequence) throws SQLException {
        Known origin = byName.get(name);
        if (origin == null) {
            origin = add(name);
        }
        if (sequence != origin.highest + 1) {
            throw new IllegalArgumentException("the write " + sequence + " of " + name + " was appended after "
                    + origin.highest + ": writes of an origin come one after the other");
        }
        origin.highest = sequence;
        return WriteKey.of(origin.number, sequence);
    }

    /** The key of a write that is stored. */
    long keyOf(Position position) {
        return WriteKey.of(byName.get(position.origin()).number, position.sequence());
    }

    private Known add(String name) throws SQLException {
        Known origin = new Known(byName.size() + 1L, 0);
        insert.setLong(1, origin.number);
        insert.setString(2, name);
        insert.executeUpdate();
        byName.put(name, origin);
        return origin;
    }
}
