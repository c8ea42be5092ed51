package io.bellwether.runtime.store;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.runtime.store.Statements.Prepared;
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
    private final Prepared entries;
    private final Prepared ofOrigin;

    ArchiveReader(Statements statements, RecentIds recent) throws SQLException {
        finder = new MessageFinder(statements, recent::keysOf);
        entries = statements.prepare("SELECT " + WriteRow.COLUMNS
                + " FROM entry e CROSS JOIN writes w ON w.key = e.write CROSS JOIN origin o ON o.number = "
                + WriteKey.ORIGIN_OF_W + " WHERE e.inbox = ? AND e.topic = ? AND e.clock >= ? ORDER BY e.clock");
        ofOrigin = statements.prepare("SELECT " + WriteRow.COLUMNS
                + " FROM origin o CROSS JOIN writes w ON w.key > (o.number << " + WriteKey.SEQUENCE_BITS
                + ") + ? AND w.key < (o.number + 1) << " + WriteKey.SEQUENCE_BITS + " WHERE o.name = ? ORDER BY w.key");
    }

    Optional<StoredWrite> message(String id) throws SQLException {
        return finder.find(id);
    }

    /** Messages at the same Lamport time are few, one for each origin at most: they are brought into their order here. */
    void topic(int inbox, String topic, Optional<Position> after, Predicate<StoredWrite> into) throws SQLException {
        entries.set(1, inbox);
        entries.set(2, topic);
        entries.set(3, after.map(Position::clock).orElse(Long.MIN_VALUE));
        try (ResultSet rows = entries.query()) {
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
        ofOrigin.set(1, after);
        ofOrigin.set(2, origin);
        try (ResultSet rows = ofOrigin.query()) {
            while (rows.next() && into.test(WriteRow.read(rows))) {
                continue;
            }
        }
    }
}
