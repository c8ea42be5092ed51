package io.bellwether.actors.log;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.log.LogRecord.WriteStored;
import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.actors.replication.MemoryArchive;
import io.bellwether.protocol.StoredWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The log of one node, shared by its actors, over the node's {@link Store}. Safe for use by several threads. */
public final class NodeLog {

    private final Store store;
    private final EventSink events;
    private final MemoryArchive logged;

    public NodeLog(Store store, EventSink events) {
        this.store = store;
        this.events = events;
        this.logged = new MemoryArchive(write -> append(new WriteStored(write)));
    }

    /** Where the writes of the chat are: the store's own archive, or else this log, with all of them in memory too. */
    public Archive archive() {
        return store.archive().orElse(logged);
    }

    /**
     * What survived, to be read once. A record that cannot be read is declared and passed over, so that a server with
     * one bad record still serves the rest.
     */
    public synchronized Recovered recover() {
        List<LogRecord> records = new ArrayList<>();
        List<StoredWrite> writes = new ArrayList<>();
        int index = 0;
        for (byte[] bytes : store.recover()) {
            try {
                LogRecord record = LogCodec.decode(bytes);
                if (record instanceof WriteStored stored) {
                    writes.add(stored.write());
                } else {
                    records.add(record);
                }
            } catch (LogCodec.UnreadableRecord unreadable) {
                events.emit(new NodeEvent.LogRecordSkipped(index, unreadable.getMessage()));
            }
            index++;
        }
        logged.load(writes);
        return new Recovered(records, archive().recover());
    }

    /**
     * Appends, not yet safe.
     *
     * @throws StoreException if the disk refuses; nothing was appended
     */
    public synchronized void append(LogRecord record) throws StoreException {
        byte[] bytes = LogCodec.encode(record);
        Optional<String> key = record.key();
        if (key.isPresent()) {
            store.replace(key.get(), bytes);
        } else {
            store.append(bytes);
        }
    }

    /** Makes everything appended so far safe, then calls back, on any thread. */
    public synchronized void sync(Consumer<SyncOutcome> whenDone) {
        store.sync(whenDone);
    }

    /**
     * Appends, and returns when the record is safe. For the few that must be safe before the next frame leaves.
     *
     * @throws StoreException if the disk refuses; the record may or may not survive
     */
    public synchronized void appendNow(LogRecord record) throws StoreException {
        append(record);
        store.syncNow();
    }

    /**
     * Makes everything appended so far safe before it returns.
     *
     * @throws StoreException if the disk refuses; what was appended may or may not survive
     */
    public synchronized void syncNow() throws StoreException {
        store.syncNow();
    }
}
