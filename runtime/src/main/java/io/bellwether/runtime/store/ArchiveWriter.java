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
import io.bellwether.runtime.store.Statements.Prepared;
import java.sql.SQLException;
import java.util.Optional;

/** Puts writes into their tables, within a transaction that somebody else begins and ends. */
final class ArchiveWriter {

    static final int CHANNEL = 0;
    static final int INBOX = 1;

    private final Origins origins;
    private final IdIndex ids;
    private final MessageFinder finder;
    private final Prepared insert;
    private final Prepared hide;
    private final Prepared enter;
    private final Prepared withdraw;
    private final Prepared addName;
    private final TotalTable totals;

    ArchiveWriter(Statements statements, RecentIds recent) throws SQLException {
        this.origins = new Origins(statements);
        this.ids = new IdIndex(statements, origins, recent);
        this.finder = new MessageFinder(statements, ids::keysOf);
        this.insert = statements.prepare(WriteRow.INSERT);
        this.hide = statements.prepare("UPDATE writes SET shown = 0 WHERE key = ?");
        this.enter = statements.prepare("INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?)");
        this.withdraw =
                statements.prepare("DELETE FROM entry WHERE inbox = ? AND topic = ? AND clock = ? AND write = ?");
        this.addName = statements.prepare("INSERT INTO name VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
                + " SET clock = excluded.clock, origin = excluded.origin, sequence = excluded.sequence"
                + " WHERE (excluded.clock, excluded.origin, excluded.sequence) < (clock, origin, sequence)");
        this.totals = new TotalTable(statements);
    }

    /** Reads what is kept in memory. At the start. */
    void recover() throws SQLException {
        load();
        ids.recover();
    }

    /** Reads again what a transaction that failed may have changed in memory. */
    void load() throws SQLException {
        origins.load();
        totals.load();
    }

    Archive.Summary summary(Names names) {
        Totals all = totals.now();
        return new Archive.Summary(
                origins.vector(), names.users(), names.channels(), all.hash(), all.visible(), all.clock());
    }

    /** @throws IllegalArgumentException if the write is not the next one of its origin */
    Effect add(StoredWrite write) throws SQLException {
        long key = origins.keyOfNext(write.origin(), write.sequence());
        Effect effect = write.isMessage() ? addMessage(key, write) : addOther(key, write);
        totals.add(write, effect);
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
            ids.add(WriteHash.ofId(write.id()), key);
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
        return totals.now().lookalikes() == 0 ? Optional.empty() : finder.findSent(write.id());
    }

    private void displace(StoredWrite copy) throws SQLException {
        long key = origins.keyOf(copy.position());
        hide.set(1, key);
        hide.update();
        enter(withdraw, key, copy);
    }

    private void insert(long key, StoredWrite write, boolean shown) throws SQLException {
        WriteRow.bind(insert, key, write, shown);
        insert.update();
    }

    private static void enter(Prepared change, long key, StoredWrite message) throws SQLException {
        if (message.body() instanceof ChannelText text) {
            enter(change, CHANNEL, text.channel(), key, message);
        } else if (message.body() instanceof DirectText text) {
            enter(change, INBOX, text.src(), key, message);
            enter(change, INBOX, text.dst(), key, message);
        }
    }

    private static void enter(Prepared change, int inbox, String topic, long key, StoredWrite message)
            throws SQLException {
        change.set(1, inbox);
        change.set(2, topic);
        change.set(3, message.clock());
        change.set(4, key);
        change.update();
    }

    private void name(int kind, String name, Position position) throws SQLException {
        addName.set(1, kind);
        addName.set(2, name);
        addName.set(3, position.clock());
        addName.set(4, position.origin());
        addName.set(5, position.sequence());
        addName.update();
    }

    /** To be called last in a transaction that added writes. */
    void finish() throws SQLException {
        totals.keepIfDue();
        ids.move();
    }

    void committed() {
        ids.committed();
    }

    void rolledBack() {
        ids.rolledBack();
    }
}
