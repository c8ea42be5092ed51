package io.bellwether.runtime.store;

import io.bellwether.protocol.Position;
import io.bellwether.runtime.store.Statements.Prepared;
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

    private final Statements statements;
    private final Prepared insert;
    private final Prepared last;
    private final Map<String, Known> byName = new HashMap<>();

    Origins(Statements statements) throws SQLException {
        this.statements = statements;
        this.insert = statements.prepare("INSERT INTO origin (number, name) VALUES (?, ?)");
        this.last = statements.prepare("SELECT max(key) FROM writes WHERE key BETWEEN ? AND ?");
    }

    /** Reads them again: at the start, and after a commit that failed. */
    void load() throws SQLException {
        byName.clear();
        try (Statement statement = statements.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, name FROM origin")) {
            while (rows.next()) {
                byName.put(rows.getString(2), new Known(rows.getLong(1), 0));
            }
        }
        for (Known origin : byName.values()) {
            last.set(1, WriteKey.of(origin.number, 0)).set(2, WriteKey.lastOf(origin.number));
            try (ResultSet row = last.query()) {
                origin.highest = WriteKey.sequence(row.getLong(1));
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

    /** Highest sequence of each, by its number. */
    Map<Long, Long> reach() {
        Map<Long, Long> reach = new TreeMap<>();
        byName.values().forEach(origin -> reach.put(origin.number, origin.highest));
        return reach;
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
        insert.set(1, origin.number);
        insert.set(2, name);
        insert.update();
        byName.put(name, origin);
        return origin;
    }
}
