package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Archive.Effect;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.runtime.store.Statements.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One transaction for each group. Belongs to the thread that commits. */
final class Transactions implements GroupCommit.Target {

    private final Statements statements;
    private final Prepared begin;
    private final Prepared commit;
    private final Prepared rollback;
    private final Prepared checkpoint;
    private final Failures failures;
    private final RecordTable records;
    private final ArchiveWriter archive;
    private boolean stale;

    /** @param connection nobody else begins or ends a transaction on it */
    Transactions(Statements statements, RecentIds recent, Failures failures) throws SQLException {
        this.failures = failures;
        this.statements = statements;
        this.records = new RecordTable(statements);
        this.archive = new ArchiveWriter(statements, recent);
        archive.recover();
        this.begin = statements.prepare("BEGIN IMMEDIATE");
        this.commit = statements.prepare("COMMIT");
        this.rollback = statements.prepare("ROLLBACK");
        this.checkpoint = statements.prepare("PRAGMA wal_checkpoint(PASSIVE)");
    }

    Archive.Summary summary(Names names) {
        return archive.summary(names);
    }

    @Override
    public Map<Position, Effect> commit(List<StoredWrite> writes, List<SmallRecord> news) throws StoreException {
        boolean done = false;
        try {
            reloadIfStale();
            begin.update();
            Map<Position, Effect> effects = add(writes);
            for (SmallRecord record : news) {
                records.put(record);
            }
            commit.update();
            done = true;
            archive.committed();
            return effects;
        } catch (SQLException refused) {
            throw new StoreException(failures.writing(refused));
        } catch (IllegalArgumentException outOfOrder) {
            throw new StoreException(outOfOrder.getMessage());
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    @Override
    public void checkpoint() {
        try (ResultSet done = checkpoint.query()) {
            done.next();
        } catch (SQLException refused) {
            // The log stays as long as it is, and the next commit meets the same disk and tells.
            stale = true;
        }
    }

    private Map<Position, Effect> add(List<StoredWrite> writes) throws SQLException {
        Map<Position, Effect> uncommon = new HashMap<>();
        for (StoredWrite write : writes) {
            Effect effect = archive.add(write);
            if (!effect.equals(Effect.SHOWN)) {
                uncommon.put(write.position(), effect);
            }
        }
        if (!writes.isEmpty()) {
            archive.finish();
        }
        return uncommon;
    }

    private void reloadIfStale() throws SQLException {
        if (stale) {
            statements.prepareAgain();
            archive.load();
            stale = false;
        }
    }

    /** What is in memory may be ahead of the tables now: it is read again before it is used. */
    private void rollBack() {
        stale = true;
        archive.rolledBack();
        try {
            rollback.update();
        } catch (SQLException ended) {
            // SQLite ends a transaction by itself where the disk is full or fails. If this one is not ended, the next
            // one cannot begin, and that is told.
            stale = true;
        }
    }
}
