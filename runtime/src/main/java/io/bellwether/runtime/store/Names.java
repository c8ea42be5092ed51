package io.bellwether.runtime.store;

import io.bellwether.protocol.Position;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names of users and channels, each at the first write of it. */
record Names(SortedMap<Position, String> users, SortedMap<Position, String> channels) {

    /** In the column {@code kind}. */
    static final int USER = 0;

    static final int CHANNEL = 1;

    static Names read(Connection connection) throws SQLException {
        Names names = new Names(new TreeMap<>(), new TreeMap<>());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT kind, clock, origin, sequence, name FROM name")) {
            while (rows.next()) {
                Position first = new Position(rows.getLong(2), rows.getString(3), rows.getLong(4));
                (rows.getInt(1) == USER ? names.users : names.channels).put(first, rows.getString(5));
            }
        }
        return names;
    }
}
