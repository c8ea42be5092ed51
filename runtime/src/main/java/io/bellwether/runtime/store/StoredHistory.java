package io.bellwether.runtime.store;

import io.bellwether.actors.port.Store.UnreadableException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.runtime.store.Statements.Prepared;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Reads all that a store holds, in the order that all servers share, while the node goes on. Memory holds one short page
 * for each origin, whatever the number of writes; no read lasts long enough to keep the log from being cut.
 */
public final class StoredHistory implements AutoCloseable {

    /** Rows in memory at a time, over all origins. */
    private static final int ROWS = 4_096;

    private static final int FEWEST_ROWS = 16;

    private final Failures failures;
    private final Connection connection;
    private final Prepared page;

    StoredHistory(Path file) {
        failures = new Failures(file);
        try {
            connection = Database.forReading(file);
            page = new Statements(connection)
                    .prepare("SELECT " + WriteRow.COLUMNS
                            + " FROM writes w CROSS JOIN origin o ON o.number = " + WriteKey.ORIGIN_OF_W
                            + " WHERE w.key > ? AND w.key <= ? AND w.shown AND w.kind = ? ORDER BY w.key LIMIT ?");
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }

    /** A number that changes with every commit. */
    public long version() {
        return number("PRAGMA data_version");
    }

    /** The names of channels, by their creation. */
    public List<String> channels() {
        try {
            return List.copyOf(Names.read(connection).channels().values());
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }

    public void logins(Consumer<StoredWrite> into) {
        read(WriteRow.LOGGED_IN, into);
    }

    public void channelMessages(Consumer<StoredWrite> into) {
        read(WriteRow.CHANNEL_TEXT, into);
    }

    public void directMessages(Consumer<StoredWrite> into) {
        read(WriteRow.DIRECT_TEXT, into);
    }

    /** Merges the origins: the writes of each are in their order already. */
    private void read(int kind, Consumer<StoredWrite> into) {
        try {
            PriorityQueue<OfOrigin> next = new PriorityQueue<>(Comparator.comparing(OfOrigin::position));
            long origins = number("SELECT count(*) FROM origin");
            int rows = (int) Math.max(FEWEST_ROWS, ROWS / Math.max(1, origins));
            for (long number = 1; number <= origins; number++) {
                OfOrigin origin = new OfOrigin(number, kind, rows);
                if (origin.hasMore()) {
                    next.add(origin);
                }
            }
            while (!next.isEmpty()) {
                OfOrigin origin = next.remove();
                into.accept(origin.take());
                if (origin.hasMore()) {
                    next.add(origin);
                }
            }
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }

    /** The rest of the writes of one origin, as far as they went when it was begun. */
    private final class OfOrigin {
        private final int kind;
        private final int rows;
        private final long end;
        private final Deque<StoredWrite> fetched = new ArrayDeque<>();
        private long lastKey;

        private OfOrigin(long number, int kind, int rows) {
            this.kind = kind;
            this.rows = rows;
            this.lastKey = WriteKey.of(number, 0);
            this.end = number("SELECT coalesce(max(key), 0) FROM writes WHERE key BETWEEN " + lastKey + " AND "
                    + WriteKey.lastOf(number));
        }

        private Position position() {
            return fetched.getFirst().position();
        }

        private StoredWrite take() {
            return fetched.removeFirst();
        }

        private boolean hasMore() throws SQLException {
            if (fetched.isEmpty() && lastKey < end) {
                fetch();
            }
            return !fetched.isEmpty();
        }

        private void fetch() throws SQLException {
            page.set(1, lastKey);
            page.set(2, end);
            page.set(3, kind);
            page.set(4, rows);
            List<StoredWrite> found = new ArrayList<>();
            try (ResultSet row = page.query()) {
                while (row.next()) {
                    lastKey = row.getLong(1);
                    found.add(WriteRow.read(row));
                }
            }
            lastKey = found.size() < rows ? end : lastKey;
            fetched.addAll(found);
        }
    }

    private long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }

    /** @throws UnreadableException if the database refuses even that */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }
}
