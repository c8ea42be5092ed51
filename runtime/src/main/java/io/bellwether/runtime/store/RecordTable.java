package io.bellwether.runtime.store;

import io.bellwether.runtime.store.Statements.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The node's log, as far as it says anything still. */
final class RecordTable {

    private final Statements statements;
    private final Prepared put;

    RecordTable(Statements statements) throws SQLException {
        this.statements = statements;
        this.put = statements.prepare(
                "INSERT INTO record (key, bytes) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes");
    }

    void put(SmallRecord record) throws SQLException {
        put.set(1, record.key().orElse(null));
        put.set(2, record.bytes());
        put.update();
    }

    List<byte[]> all() throws SQLException {
        List<byte[]> all = new ArrayList<>();
        try (Statement statement = statements.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT bytes FROM record ORDER BY place")) {
            while (rows.next()) {
                all.add(rows.getBytes(1));
            }
        }
        return all;
    }
}
