package io.bellwether.actors.chat;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.replication.Replica;
import io.bellwether.protocol.StoredWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The writes that share one sync of the disk (group commit). */
final class CommitGroup {

    private final Replica replica;
    private final List<ClientWrite> ofClients = new ArrayList<>();
    private final List<PeerWrites> ofPeers = new ArrayList<>();
    private final Map<String, Long> appended = new HashMap<>();
    private final Set<String> subjects = new HashSet<>();

    CommitGroup(Replica replica) {
        this.replica = replica;
    }

    boolean isEmpty() {
        return ofClients.isEmpty() && ofPeers.isEmpty();
    }

    /** Whether a write about this name or message id is among them. */
    boolean concerns(String subject) {
        return subjects.contains(subject);
    }

    /** @throws StoreException if the disk refuses; the write is not among them */
    void add(ClientWrite write) throws StoreException {
        append(write.stored());
        ofClients.add(write);
    }

    /**
     * Takes those that are new and without a gap; where the disk refuses one, those before it.
     *
     * @return those that were taken; if there are none, nothing is to be waited for
     */
    PeerWrites add(PeerWrites told) {
        List<StoredWrite> taken = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        try {
            for (StoredWrite write : told.writes()) {
                if (isNext(write)) {
                    append(write);
                    taken.add(write);
                }
            }
        } catch (StoreException e) {
            refusal = Optional.of(e.getMessage());
        }
        PeerWrites writes = new PeerWrites(taken, refusal, told.ended());
        if (!taken.isEmpty()) {
            ofPeers.add(writes);
        }
        return writes;
    }

    List<ClientWrite> ofClients() {
        return List.copyOf(ofClients);
    }

    List<PeerWrites> ofPeers() {
        return List.copyOf(ofPeers);
    }

    void clear() {
        ofClients.clear();
        ofPeers.clear();
        appended.clear();
        subjects.clear();
    }

    private boolean isNext(StoredWrite write) {
        Long last = appended.get(write.origin());
        return write.sequence() == (last == null ? replica.highest(write.origin()) : last) + 1;
    }

    private void append(StoredWrite write) throws StoreException {
        replica.append(write);
        appended.put(write.origin(), write.sequence());
        subjects.add(WriteGate.subject(write));
    }
}
