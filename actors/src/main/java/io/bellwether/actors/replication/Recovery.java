package io.bellwether.actors.replication;

import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.WriteStored;
import io.bellwether.protocol.StoredWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the writes of a log that survived a crash. */
public final class Recovery {

    private Recovery() {}

    /**
     * Fills an empty replica. A record that repeats a sequence voids what its origin had from there on: the sync of that
     * had failed, nobody was told of it, and the sequence was given again. What is behind a gap (a record that could not
     * be read) is left out: the others have it, under the same origin, unless it never left this disk.
     */
    public static void replay(List<LogRecord> log, Replica into) {
        SortedMap<String, List<StoredWrite>> origins = new TreeMap<>();
        for (LogRecord record : log) {
            if (record instanceof WriteStored stored) {
                add(stored.write(), origins.computeIfAbsent(stored.write().origin(), absent -> new ArrayList<>()));
            }
        }
        origins.values().forEach(writes -> writes.forEach(into::apply));
    }

    private static void add(StoredWrite write, List<StoredWrite> ofOrigin) {
        if (write.sequence() <= ofOrigin.size()) {
            ofOrigin.subList((int) write.sequence() - 1, ofOrigin.size()).clear();
        }
        if (write.sequence() == ofOrigin.size() + 1L) {
            ofOrigin.add(write);
        }
    }
}
