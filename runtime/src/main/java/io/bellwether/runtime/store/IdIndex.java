package io.bellwether.runtime.store;

import io.bellwether.actors.replication.WriteHash;
import io.bellwether.runtime.store.Statements.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Keeps the ids that senders gave their messages. Those of the current transaction and the recent ones are in memory; with
 * each transaction some of the recent ones move to their table, twice as many as are new. Belongs to the thread that
 * commits.
 */
final class IdIndex {

    private static final int FEWEST_MOVED = 64;

    private final Origins origins;
    private final RecentIds recent;
    private final Prepared insert;
    private final Prepared notYetMoved;
    private final Prepared moved;
    private final IdGeneration current = new IdGeneration();

    private IdGeneration leaving = new IdGeneration();
    private long[] order = {};
    private int done;
    private int doneInTransaction;
    private Map<Long, Long> reach = Map.of();

    IdIndex(Statements statements, Origins origins, RecentIds recent) throws SQLException {
        this.origins = origins;
        this.recent = recent;
        this.insert = statements.prepare("INSERT OR IGNORE INTO message_id VALUES (?, ?)");
        this.notYetMoved = statements.prepare("SELECT w.key, w.id FROM origin o CROSS JOIN writes w"
                + " ON w.key > (o.number << " + WriteKey.SEQUENCE_BITS + ") + o.indexed AND w.key < (o.number + 1) << "
                + WriteKey.SEQUENCE_BITS + " WHERE w.id IS NOT NULL AND w.kind >= " + WriteRow.CHANNEL_TEXT);
        this.moved = statements.prepare("UPDATE origin SET indexed = ? WHERE number = ?");
    }

    /** Reads what is not in the table yet. At the start. */
    void recover() throws SQLException {
        IdGeneration found = new IdGeneration();
        try (ResultSet rows = notYetMoved.query()) {
            while (rows.next()) {
                found.add(WriteHash.ofId(rows.getString(2)), rows.getLong(1));
            }
        }
        recent.add(found);
        turnIfFull();
    }

    void add(long hash, long key) {
        current.add(hash, key);
    }

    /** Of those that are not in the table, or may not be. */
    void keysOf(long hash, LongConsumer into) {
        current.keysOf(hash, into);
        recent.keysOf(hash, into);
    }

    /** Last in a transaction. */
    void move() throws SQLException {
        int end = Math.min(order.length, done + Math.max(FEWEST_MOVED, 2 * current.size()));
        for (doneInTransaction = done; doneInTransaction < end; doneInTransaction++) {
            insertAll(order[doneInTransaction]);
        }
        if (order.length > 0 && end == order.length) {
            for (Map.Entry<Long, Long> origin : reach.entrySet()) {
                moved.set(1, origin.getValue());
                moved.set(2, origin.getKey());
                moved.update();
            }
        }
    }

    private void insertAll(long hash) throws SQLException {
        LongStream.Builder keys = LongStream.builder();
        leaving.keysOf(hash, keys);
        for (long key : keys.build().toArray()) {
            insert.set(1, hash);
            insert.set(2, key);
            insert.update();
        }
    }

    void committed() {
        done = doneInTransaction;
        recent.add(current);
        current.clear();
        if (order.length > 0 && done == order.length) {
            order = new long[0];
            done = 0;
            doneInTransaction = 0;
            leaving = new IdGeneration();
            recent.left();
        }
        if (order.length == 0) {
            turnIfFull();
        }
    }

    void rolledBack() {
        doneInTransaction = done;
        current.clear();
    }

    private void turnIfFull() {
        if (recent.isGenerationFull()) {
            leaving = recent.turn();
            order = leaving.sortedHashes();
            reach = origins.reach();
        }
    }
}
