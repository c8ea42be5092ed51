package io.bellwether.actors.port;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The writes that a {@link Store} keeps, readable while the node lives: a server holds in memory only what is small,
 * and asks here for the rest. Where two servers accepted a message with the same id, the copy with the lower position is
 * the message; the other one is still read by its origin, and nowhere else.
 *
 * <p>Reads call back with one write after the other, until there is none left or the callback returns false. They see
 * what was applied; what is safe and about to be applied may be seen as well.
 */
public interface Archive {

    /**
     * What follows from all writes that survived, and is small.
     *
     * @param vector highest sequence of each origin
     * @param users by the position of their first login
     * @param channels by the position of their first creation
     * @param hash sum of {@link io.bellwether.actors.replication.WriteHash} over all visible writes
     * @param visible how many writes are visible
     * @param latestClock no write that survived has a later Lamport time; 0 if none did
     */
    record Summary(
            SortedMap<String, Long> vector,
            SortedMap<Position, String> users,
            SortedMap<Position, String> channels,
            long hash,
            long visible,
            long latestClock) {

        public static final Summary EMPTY = new Summary(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0, 0, 0);

        public Summary {
            vector = Collections.unmodifiableSortedMap(new TreeMap<>(vector));
            users = Collections.unmodifiableSortedMap(new TreeMap<>(users));
            channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
        }
    }

    /**
     * What a write changed of what is visible.
     *
     * @param shown whether it is visible itself
     * @param displaced the copy of it that was visible so far, and no longer is
     */
    record Effect(boolean shown, Optional<StoredWrite> displaced) {

        public static final Effect SHOWN = new Effect(true, Optional.empty());
        public static final Effect HIDDEN = new Effect(false, Optional.empty());

        public static Effect inPlaceOf(StoredWrite displaced) {
            return new Effect(true, Optional.of(displaced));
        }
    }

    /** What earlier lives kept. To be called once, before anything else. */
    Summary recover();

    /**
     * Appends the next write of its origin; safe after the same sync of the store as a record appended now. If that
     * fails, the write is void, and its sequence is given again.
     *
     * @throws StoreException if the disk is full or refuses to write; nothing was appended
     */
    void append(StoredWrite write) throws StoreException;

    /** A sync made the write safe, and from now on reads see it. Once for each, in the order in which they were appended. */
    Effect apply(StoredWrite write);

    /** The message with that id, on whichever server it was accepted. */
    Optional<StoredWrite> message(String id);

    /** The messages of a channel, by position. */
    void readChannel(String channel, Optional<Position> after, Predicate<StoredWrite> into);

    /** The messages that a user sent to users, and those sent to the user, by position. */
    void readDirects(String user, Optional<Position> after, Predicate<StoredWrite> into);

    /** All writes of an origin, by sequence. */
    void readOrigin(String origin, long after, Predicate<StoredWrite> into);
}
