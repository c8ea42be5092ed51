package io.bellwether.runtime.store;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import io.bellwether.protocol.WriteBody.ChannelCreated;
import io.bellwether.protocol.WriteBody.ChannelText;
import io.bellwether.protocol.WriteBody.DirectText;
import io.bellwether.protocol.WriteBody.LoggedIn;
import io.bellwether.runtime.store.Statements.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A write as a row of its table. An id that its server gave is not stored: it follows from the position. */
final class WriteRow {

    static final int LOGGED_IN = 1;
    static final int CHANNEL_CREATED = 2;
    static final int CHANNEL_TEXT = 3;
    static final int DIRECT_TEXT = 4;

    static final String INSERT =
            "INSERT INTO writes (key, clock, micros, id, shown, kind, who, place, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The columns that {@link #read} reads, of {@code writes w} and {@code origin o}. */
    static final String COLUMNS = "w.key, w.clock, w.micros, w.id, w.kind, w.who, w.place, w.text, o.name";

    private WriteRow() {}

    static void bind(Prepared insert, long key, StoredWrite write, boolean shown) throws SQLException {
        insert.set(1, key);
        insert.set(2, write.clock());
        insert.set(3, write.epochMicros());
        insert.set(4, OwnId.isOf(write) ? null : write.id());
        insert.set(5, shown ? 1 : 0);
        WriteBody body = write.body();
        if (body instanceof LoggedIn login) {
            body(insert, LOGGED_IN, login.user(), null, null);
        } else if (body instanceof ChannelCreated created) {
            body(insert, CHANNEL_CREATED, null, created.channel(), null);
        } else if (body instanceof ChannelText text) {
            body(insert, CHANNEL_TEXT, text.user(), text.channel(), text.message());
        } else if (body instanceof DirectText text) {
            body(insert, DIRECT_TEXT, text.src(), text.dst(), text.message());
        }
    }

    private static void body(Prepared insert, int kind, String who, String place, String text) throws SQLException {
        insert.set(6, kind);
        insert.set(7, who);
        insert.set(8, place);
        insert.set(9, text);
    }

    static StoredWrite read(ResultSet row) throws SQLException {
        Position position = new Position(row.getLong(2), row.getString(9), WriteKey.sequence(row.getLong(1)));
        String id = row.getString(4);
        return new StoredWrite(position, row.getLong(3), id == null ? OwnId.of(position) : id, body(row));
    }

    private static WriteBody body(ResultSet row) throws SQLException {
        int kind = row.getInt(5);
        return switch (kind) {
            case LOGGED_IN -> new LoggedIn(row.getString(6));
            case CHANNEL_CREATED -> new ChannelCreated(row.getString(7));
            case CHANNEL_TEXT -> new ChannelText(row.getString(6), row.getString(7), row.getString(8));
            case DIRECT_TEXT -> new DirectText(row.getString(6), row.getString(7), row.getString(8));
            default -> throw new SQLException("a write of unknown kind " + kind + " in the row " + row.getLong(1));
        };
    }
}
