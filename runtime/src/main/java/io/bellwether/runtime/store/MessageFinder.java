package io.bellwether.runtime.store;

import io.bellwether.actors.replication.WriteHash;
import io.bellwether.protocol.StoredWrite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Finds the visible message with an id, as one connection sees it. The index holds hashes of ids, each with the writes
 * that may have that id: whether one has it, its row says.
 */
final class MessageFinder {

    private final PreparedStatement byHash;
    private final PreparedStatement byPosition;

    MessageFinder(Connection connection) throws SQLException {
        byHash = connection.prepareStatement("SELECT " + WriteRow.COLUMNS
                + " FROM message_id m CROSS JOIN writes w ON w.key = m.write CROSS JOIN origin o ON o.number = "
                + WriteKey.ORIGIN_OF_W + " WHERE m.hash = ? AND w.shown AND w.id = ?");
        byPosition = connection.prepareStatement("SELECT " + WriteRow.COLUMNS
                + " FROM origin o CROSS JOIN writes w ON w.key = (o.number << " + WriteKey.SEQUENCE_BITS
                + ") + ? WHERE o.name = ? AND w.shown AND w.id IS NULL AND w.kind >= " + WriteRow.CHANNEL_TEXT);
    }

    Optional<StoredWrite> find(String id) throws SQLException {
        Optional<StoredWrite> sent = findSent(id);
        return sent.isPresent() ? sent : findOwn(id);
    }

    /** Among those whose senders gave them their ids. */
    Optional<StoredWrite> findSent(String id) throws SQLException {
        byHash.setLong(1, WriteHash.ofId(id));
        byHash.setString(2, id);
        return first(byHash);
    }

    /** Among those whose servers gave them their ids. */
    Optional<StoredWrite> findOwn(String id) throws SQLException {
        Optional<OwnId> own = OwnId.parse(id);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        byPosition.setLong(1, own.get().sequence());
        byPosition.setString(2, own.get().origin());
        return first(byPosition);
    }

    private static Optional<StoredWrite> first(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(WriteRow.read(row)) : Optional.empty();
        }
    }
}
