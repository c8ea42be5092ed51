package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Archive.Effect;
import io.bellwether.actors.replication.WriteHash;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody.ChannelCreated;
import io.bellwether.protocol.WriteBody.ChannelText;
import io.bellwether.protocol.WriteBody.DirectText;
import io.bellwether.protocol.WriteBody.LoggedIn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Puts writes into their tables, within a transaction that somebody else begins and ends. */
final class ArchiveWriter {

    static final int CHANNEL = 0;
    static final int INBOX = 1;

    private final Connection connection;
    private final Origins origins;
    private final MessageFinder finder;
    private final PreparedStatement insert;
    private final PreparedStatement hide;
    private final PreparedStatement enter;
    private final PreparedStatement withdraw;
    private final PreparedStatement index;
    private final PreparedStatement addName;
    private final PreparedStatement keepTotals;
    private Totals totals;

    ArchiveWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.origins = new Origins(connection);
        this.finder = new MessageFinder(connection);
        this.insert = connection.prepareStatement(WriteRow.INSERT);
        this.hide = connection.prepareStatement("UPDATE writes SET shown = 0 WHERE key = ?");
        this.enter = connection.prepareStatement("INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?)");
        this.withdraw = connection.prepareStatement(
                "DELETE FROM entry WHERE inbox = ? AND topic = ? AND clock = ? AND write = ?");
        this.index = connection.prepareStatement("INSERT INTO message_id VALUES (?, ?)");
        this.addName = connection.prepareStatement("INSERT INTO name VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
                + " SET clock = excluded.clock, origin = excluded.origin, sequence = excluded.sequence"
                + " WHERE (excluded.clock, excluded.origin, excluded.sequence) < (clock, origin, sequence)");
        this.keepTotals =
                connection.prepareStatement("UPDATE total SET hash = ?, visible = ?, clock = ?, lookalikes = ?");
    }

    /** Reads what is kept in memory: at the start, and after a transaction that failed. */
    void load() throws SQLException {
        origins.load();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT hash, visible, clock, lookalikes FROM total")) {
            if (!row.next()) {
                throw new SQLException("the totals are missing");
            }
            totals = new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    Archive.Summary summary(Names names) {
        return new Archive.Summary(
                origins.vector(), names.users(), names.channels(), totals.hash(), totals.visible(), totals.clock());
    }

    /** @throws IllegalArgumentException if the write is not the next one of its origin */
    Effect add(StoredWrite write) throws SQLException {
        long key = origins.keyOfNext(write.origin(), write.sequence());
        totals = totals.at(write.clock());
        Effect effect = write.isMessage() ? addMessage(key, write) : addOther(key, write);
        if (effect.shown()) {
            totals = totals.shown(WriteHash.of(write));
        }
        return effect;
    }

    private Effect addOther(long key, StoredWrite write) throws SQLException {
        insert(key, write, true);
        if (write.body() instanceof LoggedIn login) {
            name(Names.USER, login.user(), write.position());
        } else if (write.body() instanceof ChannelCreated created) {
            name(Names.CHANNEL, created.channel(), write.position());
        }
        return Effect.SHOWN;
    }

    private Effect addMessage(long key, StoredWrite write) throws SQLException {
        boolean sent = !OwnId.isOf(write);
        Optional<StoredWrite> copy = copyOf(write, sent);
        boolean shown = copy.isEmpty() || write.position().compareTo(copy.get().position()) < 0;
        insert(key, write, shown);
        if (sent) {
            index.setLong(1, WriteHash.ofId(write.id()));
            index.setLong(2, key);
            index.executeUpdate();
            totals = OwnId.parse(write.id()).isPresent() ? totals.withLookalike() : totals;
        }
        if (!shown) {
            return Effect.HIDDEN;
        }
        if (copy.isPresent()) {
            displace(copy.get());
        }
        enter(enter, key, write);
        return copy.map(Effect::inPlaceOf).orElse(Effect.SHOWN);
    }

    private Optional<StoredWrite> copyOf(StoredWrite write, boolean sent) throws SQLException {
        if (sent) {
            return finder.find(write.id());
        }
        return totals.lookalikes() == 0 ? Optional.empty() : finder.findSent(write.id());
    }

    private void displace(StoredWrite copy) throws SQLException {
        long key = origins.keyOf(copy.position());
        hide.setLong(1, key);
        hide.executeUpdate();
        enter(withdraw, key, copy);
        totals = totals.hidden(WriteHash.of(copy));
    }

    private void insert(long key, StoredWrite write, boolean shown) throws SQLException {
        WriteRow.bind(insert, key, write, shown);
        insert.executeUpdate();
    }

    private static void enter(PreparedStatement change, long key, StoredWrite message) throws SQLException {
        if (message.body() instanceof ChannelText text) {
            enter(change, CHANNEL, text.channel(), key, message);
        } else if (message.body() instanceof DirectText text) {
            enter(change, INBOX, text.src(), key, message);
            enter(change, INBOX, text.dst(), key, message);
        }
    }

    private static void enter(PreparedStatement change, int inbox, String topic, long key, StoredWrite message)
            throws SQLException {
        change.setInt(1, inbox);
        change.setString(2, topic);
        change.setLong(3, message.clock());
        change.setLong(4, key);
        change.executeUpdate();
    }

    private void name(int kind, String name, Position position) throws SQLException {
        addName.setInt(1, kind);
        addName.setString(2, name);
        addName.setLong(3, position.clock());
        addName.setString(4, position.origin());
        addName.setLong(5, position.sequence());
        addName.executeUpdate();
    }

    /** To be called last in a transaction that added writes. */
    void finish() throws SQLException {
        keepTotals.setLong(1, totals.hash());
        keepTotals.setLong(2, totals.visible());
        keepTotals.setLong(3, totals.clock());
        keepTotals.setLong(4, totals.lookalikes());
        keepTotals.executeUpdate();
    }
}
