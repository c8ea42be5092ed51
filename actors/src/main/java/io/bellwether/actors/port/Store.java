package io.bellwether.actors.port;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one node keeps over a restart: a log of records, and beside it the writes of the chat. Both are safe once a sync
 * that was asked for after them has completed.
 */
public interface Store {

    /** All records that survived, oldest first; a torn last record is not among them, and replaced ones need not be. */
    List<byte[]> recover();

    /**
     * Appends a record, not yet safe.
     *
     * @throws StoreException if the disk is full or refuses to write; nothing was appended
     */
    void append(byte[] record) throws StoreException;

    /**
     * Appends a record that makes an earlier one with the same key superfluous. A store that can puts it in the place of
     * that one, so as not to grow with each.
     *
     * @throws StoreException if the disk is full or refuses to write; nothing was appended
     */
    default void replace(String key, byte[] record) throws StoreException {
        append(record);
    }

    /** Where this store keeps writes so that they can be read; empty if it is only a log, and they belong there too. */
    default Optional<Archive> archive() {
        return Optional.empty();
    }

    /**
     * Makes all records appended so far safe, and then calls back with the outcome: on any thread, also on the caller's
     * before this returns. Many calls may be served by one sync (group commit).
     */
    void sync(Consumer<SyncOutcome> whenDone);

    /**
     * Makes all records appended so far safe before it returns. For the few records that must be safe before the next
     * send (a clock's reservation, an epoch). Writes in an {@link #archive} wait for their own {@link #sync}, so that what
     * is told of a group of them holds for all of it.
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
    class StoreException extends Exception {
        private static final long serialVersionUID = 1L;

        public StoreException(String reason) {
            super(reason);
        }
    }

    /** What is stored cannot be read; the message says what and where. */
    class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnreadableException(String reason) {
            super(reason);
        }
    }
}
