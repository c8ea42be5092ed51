package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive.Effect;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.runtime.store.Statements.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The totals. To change their row with each write would make a lone one change half as many pages again; so it is changed
 * now and then, and the writes that came since are counted again at the start. Belongs to the thread that commits.
 */
final class TotalTable {

    /** A start reads fewer than that, and one group. */
    static final int MOST_UNCOUNTED = 512;

    private final Prepared read;
    private final Prepared readUncounted;
    private final Prepared keep;
    private final Prepared count;
    private final Map<String, Long> uncounted = new TreeMap<>();
    private int uncountedWrites;
    private boolean due;
    private Totals totals;

    TotalTable(Statements statements) throws SQLException {
        this.read = statements.prepare("SELECT hash, visible, clock, lookalikes FROM total");
        this.readUncounted = statements.prepare("SELECT " + WriteRow.COLUMNS + " FROM origin o CROSS JOIN writes w"
                + " ON w.key > (o.number << " + WriteKey.SEQUENCE_BITS + ") + o.counted AND w.key < (o.number + 1) << "
                + WriteKey.SEQUENCE_BITS);
        this.keep = statements.prepare("UPDATE total SET hash = ?, visible = ?, clock = ?, lookalikes = ?");
        this.count = statements.prepare("UPDATE origin SET counted = ? WHERE name = ?");
    }

    /** Reads them, and what came since. */
    void load() throws SQLException {
        try (ResultSet row = read.query()) {
            if (!row.next()) {
                throw new SQLException("the totals are missing");
            }
            totals = new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
        allCounted();
        try (ResultSet rows = readUncounted.query()) {
            while (rows.next()) {
                add(WriteRow.read(rows), Effect.SHOWN);
            }
        }
    }

    Totals now() {
        return totals;
    }

    /** @param effect what the write did; uncounted ones have only become visible, so that the next start can tell */
    void add(StoredWrite write, Effect effect) {
        totals = totals.after(write, effect);
        uncounted.put(write.origin(), write.sequence());
        uncountedWrites++;
        due |= uncountedWrites >= MOST_UNCOUNTED || !effect.equals(Effect.SHOWN);
    }

    /** Last in a transaction. */
    void keepIfDue() throws SQLException {
        if (!due) {
            return;
        }
        keep.set(1, totals.hash());
        keep.set(2, totals.visible());
        keep.set(3, totals.clock());
        keep.set(4, totals.lookalikes());
        keep.update();
        for (Map.Entry<String, Long> origin : uncounted.entrySet()) {
            count.set(1, origin.getValue());
            count.set(2, origin.getKey());
            count.update();
        }
        allCounted();
    }

    private void allCounted() {
        uncounted.clear();
        uncountedWrites = 0;
        due = false;
    }
}
