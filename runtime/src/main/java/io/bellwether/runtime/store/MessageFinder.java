package io.bellwether.runtime.store;

import io.bellwether.actors.replication.WriteHash;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.runtime.store.Statements.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Finds the visible message with an id, as one connection sees it. The index holds hashes of ids, each with the writes
 * that may have that id: whether one has it, its row says.
 */
final class MessageFinder {

    /** Where ids are that may not be in their table yet. */
    @FunctionalInterface
    interface InMemory {
        void keysOf(long hash, LongConsumer into);
    }

    private final InMemory inMemory;
    private final Prepared byKey;
    private final Prepared byHash;
    private final Prepared byPosition;

    MessageFinder(Statements statements, InMemory inMemory) throws SQLException {
        this.inMemory = inMemory;
        byKey = statements.prepare("SELECT " + WriteRow.COLUMNS
                + " FROM writes w CROSS JOIN origin o ON o.number = " + WriteKey.ORIGIN_OF_W
                + " WHERE w.key = ? AND w.shown AND w.id = ?");
        byHash = statements.prepare("SELECT write FROM message_id WHERE hash = ?");
        byPosition = statements.prepare("SELECT " + WriteRow.COLUMNS
                + " FROM origin o CROSS JOIN writes w ON w.key = (o.number << " + WriteKey.SEQUENCE_BITS
                + ") + ? WHERE o.name = ? AND w.shown AND w.id IS NULL AND w.kind >= " + WriteRow.CHANNEL_TEXT);
    }

    Optional<StoredWrite> find(String id) throws SQLException {
        Optional<StoredWrite> sent = findSent(id);
        return sent.isPresent() ? sent : findOwn(id);
    }

    /** Among those whose senders gave them their ids: in memory first, since from there they move to the table. */
    Optional<StoredWrite> findSent(String id) throws SQLException {
        long hash = WriteHash.ofId(id);
        LongStream.Builder keys = LongStream.builder();
        inMemory.keysOf(hash, keys);
        byHash.set(1, hash);
        try (ResultSet rows = byHash.query()) {
            while (rows.next()) {
                keys.accept(rows.getLong(1));
            }
        }
        byKey.set(2, id);
        for (long key : keys.build().toArray()) {
            byKey.set(1, key);
            Optional<StoredWrite> message = first(byKey);
            if (message.isPresent()) {
                return message;
            }
        }
        return Optional.empty();
    }

    /** Among those whose servers gave them their ids. */
    Optional<StoredWrite> findOwn(String id) throws SQLException {
        Optional<OwnId> own = OwnId.parse(id);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        byPosition.set(1, own.get().sequence());
        byPosition.set(2, own.get().origin());
        return first(byPosition);
    }

    private static Optional<StoredWrite> first(Prepared select) throws SQLException {
        try (ResultSet row = select.query()) {
            return row.next() ? Optional.of(WriteRow.read(row)) : Optional.empty();
        }
    }
}
