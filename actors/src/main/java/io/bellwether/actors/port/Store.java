package io.bellwether.actors.port;

import java.util.List;
import java.util.function.Consumer;

/** What one node keeps over a restart: a log of records. A record is safe once a sync that was asked for after it has completed. */
public interface Store {

    /** All records that survived, oldest first; a torn last record is not among them. */
    List<byte[]> recover();

    /**
     * Appends a record, not yet safe.
     *
     * @throws StoreException if the disk is full or refuses to write; nothing was appended
     */
    void append(byte[] record) throws StoreException;

    /**
     * Makes all records appended so far safe, and then calls back, on any thread, with the outcome. Many calls may be
     * served by one sync (group commit).
     */
    void sync(Consumer<SyncOutcome> whenDone);

    /**
     * Makes all records appended so far safe before it returns. For the few records that must be safe before the next
     * send (a clock's reservation, an epoch).
     *
     * @throws StoreException if the disk refuses
     */
    void syncNow() throws StoreException;

    /** How a sync ended. */
    sealed interface SyncOutcome {
        record Synced() implements SyncOutcome {}

        record Failed(String reason) implements SyncOutcome {}
    }

    /** The disk refused; the message says what and where. */
    final class StoreException extends Exception {
        private static final long serialVersionUID = 1L;

        public StoreException(String reason) {
            super(reason);
        }
    }
}
