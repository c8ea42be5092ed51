package io.bellwether.actors.log;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The log of one node, shared by its actors, over the node's {@link Store}. Safe for use by several threads. */
public final class NodeLog {

    private final Store store;
    private final EventSink events;

    public NodeLog(Store store, EventSink events) {
        this.store = store;
        this.events = events;
    }

    /**
     * All records that survived, oldest first. One that cannot be read is declared and passed over, so that a server
     * with one bad record still serves the rest.
     */
    public synchronized List<LogRecord> recover() {
        List<LogRecord> records = new ArrayList<>();
        int index = 0;
        for (byte[] bytes : store.recover()) {
            try {
                records.add(LogCodec.decode(bytes));
            } catch (LogCodec.UnreadableRecord unreadable) {
                events.emit(new NodeEvent.LogRecordSkipped(index, unreadable.getMessage()));
            }
            index++;
        }
        return List.copyOf(records);
    }

    /**
     * Appends, not yet safe.
     *
     * @throws StoreException if the disk refuses; nothing was appended
     */
    public synchronized void append(LogRecord record) throws StoreException {
        store.append(LogCodec.encode(record));
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
        store.append(LogCodec.encode(record));
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
