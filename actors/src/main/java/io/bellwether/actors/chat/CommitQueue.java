package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.actors.port.Store.UnreadableException;
import io.bellwether.actors.replication.Replica;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings writes to the disk, and from there into the replica. Those that arrive while a sync runs, from clients and from
 * other servers, wait and share the next one. Two writes about the same name or message id never share one, so that the
 * second is judged by what became of the first.
 */
final class CommitQueue {

    /** Told of each write that a client asked for and that is safe here, also of one that was before. */
    interface Safe {
        void safe(StoredWrite write, Optional<Publication> published, Incoming<Request> client);
    }

    private final NodeLog log;
    private final Replica replica;
    private final WriteGate gate;
    private final ChatWrites writes;
    private final Answers answers;
    private final EventSink events;
    private final Consumer<SyncOutcome> synced;
    private final Safe safe;
    private final CommitGroup group;
    private final Deque<Arrival> waiting = new ArrayDeque<>();

    /** @param synced called back on any thread; {@link #onSynced} is to follow, on the owner's */
    CommitQueue(
            NodeLog log,
            Replica replica,
            WriteGate gate,
            ChatWrites writes,
            Answers answers,
            EventSink events,
            Consumer<SyncOutcome> synced,
            Safe safe) {
        this.log = log;
        this.replica = replica;
        this.gate = gate;
        this.writes = writes;
        this.answers = answers;
        this.events = events;
        this.synced = synced;
        this.safe = safe;
        this.group = new CommitGroup(replica);
    }

    void arrive(Arrival arrival) {
        waiting.add(arrival);
        commitIfIdle();
    }

    void onSynced(SyncOutcome outcome) {
        List<ClientWrite> ofClients = group.ofClients();
        List<PeerWrites> ofPeers = group.ofPeers();
        group.clear();
        if (outcome instanceof SyncOutcome.Failed failed) {
            writes.rewind(replica.highest(writes.origin()));
            ofClients.forEach(write -> answers.notStored(failed.reason(), write.incoming()));
            ofPeers.forEach(told -> end(told, Optional.of(failed.reason())));
        } else {
            ofClients.forEach(this::complete);
            ofPeers.forEach(this::complete);
        }
        commitIfIdle();
    }

    private void commitIfIdle() {
        if (!group.isEmpty()) {
            return;
        }
        while (!waiting.isEmpty() && !isInGroup(waiting.peek())) {
            take(waiting.remove());
        }
        if (!group.isEmpty()) {
            log.sync(synced);
        }
    }

    private boolean isInGroup(Arrival arrival) {
        return arrival instanceof Arrival.FromClient client
                && gate.subject(client.incoming().request())
                        .filter(group::concerns)
                        .isPresent();
    }

    private void take(Arrival arrival) {
        if (arrival instanceof Arrival.FromPeer peer) {
            PeerWrites taken = group.add(peer.told());
            if (taken.writes().isEmpty()) {
                end(taken, taken.refusal());
            }
        } else if (arrival instanceof Arrival.FromClient client) {
            take(client.incoming());
        }
    }

    private void take(Incoming<Request> client) {
        try {
            take(client, gate.admit(client));
        } catch (UnreadableException unreadable) {
            answers.notRead(unreadable, client);
        }
    }

    private void take(Incoming<Request> client, Admission admission) {
        if (admission instanceof Admission.Refused refused) {
            answers.refused(refused.reason(), client);
        } else if (admission instanceof Admission.StoredBefore stored) {
            safe.safe(stored.write(), Optional.empty(), client);
        } else if (admission instanceof Admission.Admitted admitted) {
            append(admitted.write());
        }
    }

    private void append(ClientWrite write) {
        try {
            group.add(write);
            writes.appended();
        } catch (StoreException e) {
            answers.notStored(e.getMessage(), write.incoming());
        }
    }

    private void complete(ClientWrite write) {
        apply(write.stored());
        events.emit(write.declared());
        safe.safe(write.stored(), write.published(), write.incoming());
    }

    private void complete(PeerWrites told) {
        told.writes().forEach(this::apply);
        end(told, told.refusal());
    }

    private void end(PeerWrites told, Optional<String> refusal) {
        refusal.ifPresent(reason -> events.emit(new StoreRefused("replicate", reason)));
        told.ended().accept(refusal);
    }

    private void apply(StoredWrite write) {
        if (replica.apply(write)) {
            events.emit(new WriteApplied(write.id(), write.origin(), write.sequence(), write.clock()));
        }
    }
}
