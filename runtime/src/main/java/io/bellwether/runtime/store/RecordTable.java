package io.bellwether.runtime.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The node's log, as far as it says anything still. */
final class RecordTable {

    private final Connection connection;
    private final PreparedStatement put;

    RecordTable(Connection connection) throws SQLException {
        this.connection = connection;
        this.put = connection.prepareStatement(
                "INSERT INTO record (key, bytes) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes");
    }

    void put(SmallRecord record) throws SQLException {
        put.setString(1, record.key().orElse(null));
        put.setBytes(2, record.bytes());
        put.executeUpdate();
    }

    List<byte[]> all() throws SQLException {
        List<byte[]> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT bytes FROM record ORDER BY place")) {
            while (rows.next()) {
                all.add(rows.getBytes(1));
            }
        }
        return all;
    }
}
