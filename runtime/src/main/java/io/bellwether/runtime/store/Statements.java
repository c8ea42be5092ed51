package io.bellwether.runtime.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements of one connection, each compiled once. One that failed is of no more use to the driver: then all are made again. */
final class Statements {

    private final Connection connection;
    private final List<Prepared> all = new ArrayList<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    Prepared prepare(String sql) throws SQLException {
        Prepared prepared = new Prepared(sql, connection.prepareStatement(sql));
        all.add(prepared);
        return prepared;
    }

    void prepareAgain() throws SQLException {
        for (Prepared prepared : all) {
            prepared.statement.close();
            prepared.statement = connection.prepareStatement(prepared.sql);
        }
    }

    /** A statement and its parameters, which are numbered from 1. */
    static final class Prepared {
        private final String sql;
        private PreparedStatement statement;

        private Prepared(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        Prepared set(int parameter, long value) throws SQLException {
            statement.setLong(parameter, value);
            return this;
        }

        /** @param value may be null: SQL's NULL */
        Prepared set(int parameter, String value) throws SQLException {
            statement.setString(parameter, value);
            return this;
        }

        Prepared set(int parameter, byte[] value) throws SQLException {
            statement.setBytes(parameter, value);
            return this;
        }

        void update() throws SQLException {
            statement.executeUpdate();
        }

        ResultSet query() throws SQLException {
            return statement.executeQuery();
        }
    }
}
