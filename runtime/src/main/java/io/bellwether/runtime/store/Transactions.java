package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Archive.Effect;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One transaction for each group. Belongs to the thread that commits. */
final class Transactions implements GroupCommit.Target {

    private final Connection connection;
    private final Failures failures;
    private final RecordTable records;
    private final ArchiveWriter archive;
    private boolean stale;

    /** @param connection in transactions from now on, which nobody else begins or ends */
    Transactions(Connection connection, Failures failures) throws SQLException {
        this.connection = connection;
        this.failures = failures;
        this.records = new RecordTable(connection);
        this.archive = new ArchiveWriter(connection);
        archive.load();
        connection.setAutoCommit(false);
    }

    Archive.Summary summary(Names names) {
        return archive.summary(names);
    }

    @Override
    public Map<Position, Effect> commit(List<StoredWrite> writes, List<SmallRecord> news) throws StoreException {
        boolean done = false;
        try {
            reloadIfStale();
            Map<Position, Effect> effects = add(writes);
            for (SmallRecord record : news) {
                records.put(record);
            }
            connection.commit();
            done = true;
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
            archive.load();
            stale = false;
        }
    }

    /** What is in memory may be ahead of the tables now: it is read again before it is used. */
    private void rollBack() {
        stale = true;
        try {
            connection.rollback();
        } catch (SQLException gone) {
            // SQLite has ended the transaction itself: it does so where the disk is full or fails.
            stale = true;
        }
    }
}
