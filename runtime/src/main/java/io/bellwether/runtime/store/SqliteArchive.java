package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;

/** The writes in the database. Safe for use by several threads. */
final class SqliteArchive implements Archive {

    private final GroupCommit commits;
    private final Failures failures;
    private final ArchiveReader reader;
    private final Summary recovered;

    /** @param recovered what was there when the store was opened */
    SqliteArchive(GroupCommit commits, Connection reading, Failures failures, Summary recovered) throws SQLException {
        this.commits = commits;
        this.failures = failures;
        this.reader = new ArchiveReader(reading);
        this.recovered = recovered;
    }

    @Override
    public Summary recover() {
        return recovered;
    }

    @Override
    public void append(StoredWrite write) throws StoreException {
        commits.append(write);
    }

    @Override
    public Effect apply(StoredWrite write) {
        return commits.effectOf(write.position());
    }

    @Override
    public synchronized Optional<StoredWrite> message(String id) {
        try {
            return reader.message(id);
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }

    @Override
    public void readChannel(String channel, Optional<Position> after, Predicate<StoredWrite> into) {
        read(ArchiveWriter.CHANNEL, channel, after, into);
    }

    @Override
    public void readDirects(String user, Optional<Position> after, Predicate<StoredWrite> into) {
        read(ArchiveWriter.INBOX, user, after, into);
    }

    private synchronized void read(int inbox, String topic, Optional<Position> after, Predicate<StoredWrite> into) {
        try {
            reader.topic(inbox, topic, after, into);
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }

    @Override
    public synchronized void readOrigin(String origin, long after, Predicate<StoredWrite> into) {
        try {
            reader.origin(origin, after, into);
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }
}
