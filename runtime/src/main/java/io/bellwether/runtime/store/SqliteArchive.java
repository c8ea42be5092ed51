package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;

/** The writes in the database. Safe for use by several threads. */
final class SqliteArchive implements Archive {

    private final GroupCommit commits;
    private final Statements statements;
    private final Failures failures;
    private final ArchiveReader reader;
    private final Summary recovered;

    /** @param recovered what was there when the store was opened */
    SqliteArchive(GroupCommit commits, Statements statements, RecentIds recent, Failures failures, Summary recovered)
            throws SQLException {
        this.commits = commits;
        this.statements = statements;
        this.failures = failures;
        this.reader = new ArchiveReader(statements, recent);
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
    public Optional<StoredWrite> message(String id) {
        return read(() -> reader.message(id));
    }

    @Override
    public void readChannel(String channel, Optional<Position> after, Predicate<StoredWrite> into) {
        topic(ArchiveWriter.CHANNEL, channel, after, into);
    }

    @Override
    public void readDirects(String user, Optional<Position> after, Predicate<StoredWrite> into) {
        topic(ArchiveWriter.INBOX, user, after, into);
    }

    private void topic(int inbox, String topic, Optional<Position> after, Predicate<StoredWrite> into) {
        read(() -> {
            reader.topic(inbox, topic, after, into);
            return topic;
        });
    }

    @Override
    public void readOrigin(String origin, long after, Predicate<StoredWrite> into) {
        read(() -> {
            reader.origin(origin, after, into);
            return origin;
        });
    }

    @FunctionalInterface
    private interface Read<T> {
        T read() throws SQLException;
    }

    private synchronized <T> T read(Read<T> read) {
        try {
            return read.read();
        } catch (SQLException refused) {
            prepareAgain();
            throw failures.reading(refused);
        }
    }

    private void prepareAgain() {
        try {
            statements.prepareAgain();
        } catch (SQLException refused) {
            throw failures.reading(refused);
        }
    }
}
