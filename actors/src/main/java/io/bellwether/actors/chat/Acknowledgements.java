package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.settings.ReplicationSettings.Ack;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes that are safe here and wait for other disks, and the clients that wait for them. */
final class Acknowledgements {

    /** A write that waits, with everyone who asked for it: a retry waits for the same write. */
    static final class Awaited {
        private final StoredWrite write;
        private final Optional<Publication> published;
        private final SortedMap<Long, Incoming<Request>> clients = new TreeMap<>();

        private Awaited(StoredWrite write, Optional<Publication> published) {
            this.write = write;
            this.published = published;
        }

        StoredWrite write() {
            return write;
        }

        Optional<Publication> published() {
            return published;
        }

        /** By their numbers; those who gave up waiting are not among them. */
        SortedMap<Long, Incoming<Request>> clients() {
            return clients;
        }
    }

    private final Ack ack;
    private final KnownServers servers;
    private final SortedMap<String, SortedMap<String, Long>> holdings = new TreeMap<>();
    private final SortedMap<String, TreeMap<Long, Awaited>> awaited = new TreeMap<>();
    private long lastNumber;

    Acknowledgements(Ack ack, KnownServers servers) {
        this.ack = ack;
        this.servers = servers;
    }

    /** Whether enough disks hold a write that is safe here. */
    boolean suffices(Position position) {
        return ack == Ack.LOCAL || position.sequence() <= safeUpTo(position.origin());
    }

    /**
     * A client waits for a write.
     *
     * @param published what subscribers get once it is acknowledged, if they have not got it
     * @return the client's number
     */
    long await(StoredWrite write, Optional<Publication> published, Incoming<Request> client) {
        Awaited waiting = awaited.computeIfAbsent(write.origin(), absent -> new TreeMap<>())
                .computeIfAbsent(write.sequence(), absent -> new Awaited(write, published));
        waiting.clients.put(++lastNumber, client);
        return lastNumber;
    }

    /** A peer holds all up to there, or held it once: a disk that was wiped since counts for what was on it. */
    void holds(String peer, SortedMap<String, Long> vector) {
        SortedMap<String, Long> held = holdings.computeIfAbsent(peer, absent -> new TreeMap<>());
        vector.forEach((origin, sequence) -> held.merge(origin, sequence, Math::max));
    }

    /** Takes out all that enough disks hold now. */
    List<Awaited> complete() {
        List<Awaited> complete = new ArrayList<>();
        for (Map.Entry<String, TreeMap<Long, Awaited>> origin : awaited.entrySet()) {
            var safe = origin.getValue().headMap(safeUpTo(origin.getKey()), true);
            complete.addAll(safe.values());
            safe.clear();
        }
        awaited.values().removeIf(TreeMap::isEmpty);
        return complete;
    }

    /** A client has waited long enough. The write goes on waiting: it is published once it is acknowledged. */
    Optional<Incoming<Request>> giveUp(Position position, long number) {
        return Optional.ofNullable(awaited.get(position.origin()))
                .map(waiting -> waiting.get(position.sequence()))
                .map(waiting -> waiting.clients.remove(number));
    }

    /** The highest sequence that enough disks hold, this one among them; 0 if there is none. */
    private long safeUpTo(String origin) {
        if (!servers.areKnown()) {
            return 0;
        }
        int others = servers.others().size();
        int needed = ack == Ack.ALL ? others : (others + 1) / 2;
        if (needed == 0) {
            return Long.MAX_VALUE;
        }
        return servers.others().stream()
                .map(server -> holdings.getOrDefault(server, new TreeMap<>()).getOrDefault(origin, 0L))
                .sorted(Comparator.reverseOrder())
                .skip(needed - 1L)
                .findFirst()
                .orElse(0L);
    }
}
