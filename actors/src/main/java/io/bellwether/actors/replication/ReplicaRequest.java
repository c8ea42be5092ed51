package io.bellwether.actors.replication;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@link Replication} asks of the actor that owns the {@link Replica}. */
public sealed interface ReplicaRequest {

    /** A peer tells its writes: they are to be made safe, and then the peer is to be answered. */
    record Keep(Incoming<Request.Replicate> incoming) implements ReplicaRequest {}

    /**
     * A peer is to be told what it lacks.
     *
     * @param ownToo whether also what was accepted here; no if it gets that by {@code replicate}
     */
    record Serve(Incoming<Request.Sync> incoming, boolean ownToo) implements ReplicaRequest {}

    /** Writes that a peer was asked for are to be made safe; answered by {@link Replication.Kept}. */
    record Store(String peer, List<StoredWrite> writes) implements ReplicaRequest {

        public Store {
            writes = List.copyOf(writes);
        }
    }

    /**
     * What was accepted here and the peer lacks is to be read; answered by {@link Replication.PageRead}.
     *
     * @param known what the peer has
     * @param forgotten origins of the peer itself of which it lacks writes, too
     * @param most writes in the page
     */
    record Read(String peer, SortedMap<String, Long> known, SortedSet<String> forgotten, int most)
            implements ReplicaRequest {

        public Read {
            forgotten = new TreeSet<>(forgotten);
        }
    }

    /** The peer has, safe on its disk, all writes up to these. */
    record PeerHolds(String peer, SortedMap<String, Long> vector) implements ReplicaRequest {}

    /** The state is to be declared, if it has changed since. */
    record Declare() implements ReplicaRequest {}
}
