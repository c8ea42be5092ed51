package io.bellwether.runtime.store;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads writes through one connection. Belongs to one thread at a time. */
final class ArchiveReader {

    private final MessageFinder finder;
    private final PreparedStatement entries;
    private final PreparedStatement ofOrigin;

    ArchiveReader(Connection connection) throws SQLException {
        finder = new MessageFinder(connection);
        entries = connection.prepareStatement("SELECT " + WriteRow.COLUMNS
                + " FROM entry e CROSS JOIN writes w ON w.key = e.write CROSS JOIN origin o ON o.number = "
                + WriteKey.ORIGIN_OF_W + " WHERE e.inbox = ? AND e.topic = ? AND e.clock >= ? ORDER BY e.clock");
        ofOrigin = connection.prepareStatement("SELECT " + WriteRow.COLUMNS
                + " FROM origin o CROSS JOIN writes w ON w.key > (o.number << " + WriteKey.SEQUENCE_BITS
                + ") + ? AND w.key < (o.number + 1) << " + WriteKey.SEQUENCE_BITS + " WHERE o.name = ? ORDER BY w.key");
    }

    Optional<StoredWrite> message(String id) throws SQLException {
        return finder.find(id);
    }

    /** Messages at the same Lamport time are few, one for each origin at most: they are brought into their order here. */
    void topic(int inbox, String topic, Optional<Position> after, Predicate<StoredWrite> into) throws SQLException {
        entries.setInt(1, inbox);
        entries.setString(2, topic);
        entries.setLong(3, after.map(Position::clock).orElse(Long.MIN_VALUE));
        try (ResultSet rows = entries.executeQuery()) {
            List<StoredWrite> sameTime = new ArrayList<>();
            boolean wanted = true;
            while (wanted && rows.next()) {
                StoredWrite message = WriteRow.read(rows);
                if (!sameTime.isEmpty() && sameTime.get(0).clock() != message.clock()) {
                    wanted = pass(sameTime, into);
                }
                if (after.isEmpty() || message.position().compareTo(after.get()) > 0) {
                    sameTime.add(message);
                }
            }
            if (wanted) {
                pass(sameTime, into);
            }
        }
    }

    private static boolean pass(List<StoredWrite> sameTime, Predicate<StoredWrite> into) {
        sameTime.sort(Comparator.comparing(StoredWrite::position));
        boolean wanted = sameTime.stream().allMatch(into);
        sameTime.clear();
        return wanted;
    }

    void origin(String origin, long after, Predicate<StoredWrite> into) throws SQLException {
        ofOrigin.setLong(1, after);
        ofOrigin.setString(2, origin);
        try (ResultSet rows = ofOrigin.executeQuery()) {
            while (rows.next() && into.test(WriteRow.read(rows))) {
                continue;
            }
        }
    }
}
