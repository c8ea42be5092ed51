package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.event.NodeEvent.StateDeclared;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.UnreadableException;
import io.bellwether.actors.replication.Origin;
import io.bellwether.actors.replication.PageBounds;
import io.bellwether.actors.replication.Replica;
import io.bellwether.actors.replication.ReplicaRequest;
import io.bellwether.actors.replication.Replication;
import io.bellwether.actors.replication.WritePage;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the replica for other servers. */
final class ReplicaDesk {

    private final String server;
    private final Replica replica;
    private final PageBounds bounds;
    private final EventSink events;
    private Optional<StateDeclared> declared = Optional.empty();

    /** @param server the name of this one */
    ReplicaDesk(String server, Replica replica, PageBounds bounds, EventSink events) {
        this.server = server;
        this.replica = replica;
        this.bounds = bounds;
        this.events = events;
    }

    void serve(ReplicaRequest.Serve serve) {
        Request.Sync sync = serve.incoming().request();
        try {
            WritePage page = replica.missing(
                    sync.vector(), origin -> serve.ownToo() || !isOwn(origin), bounds.atMost(sync.limit()));
            serve.incoming().answer(new Reply.SyncPage(page.writes(), replica.vector(), page.more()));
        } catch (UnreadableException unreadable) {
            events.emit(new StoreRefused(sync.service(), unreadable.getMessage()));
            serve.incoming().answer(new Reply.Refused(sync.service(), Answers.notRead(unreadable)));
        }
    }

    Replication.Command read(ReplicaRequest.Read read) {
        try {
            WritePage page = replica.missing(
                    read.known(),
                    origin -> isOwn(origin) || read.forgotten().contains(origin),
                    bounds.atMost(read.most()));
            return new Replication.PageRead(read.peer(), page.writes());
        } catch (UnreadableException unreadable) {
            events.emit(new StoreRefused("replicate", unreadable.getMessage()));
            return new Replication.PageUnreadable(read.peer());
        }
    }

    /** Answers a peer that told its writes: what is safe of them, or why they are not. */
    void answer(Incoming<Request.Replicate> told, Optional<String> refusal) {
        told.answer(refusal.<Reply>map(reason ->
                        new Reply.Refused(told.request().service(), "O servidor não conseguiu gravar (" + reason + ")"))
                .orElseGet(() -> have(told.request())));
    }

    /** What is safe of the origins that were told, or of all if none was. */
    private Reply.Have have(Request.Replicate told) {
        if (told.writes().isEmpty()) {
            return new Reply.Have(replica.vector());
        }
        SortedMap<String, Long> have = new TreeMap<>();
        told.writes().forEach(write -> have.computeIfAbsent(write.origin(), replica::highest));
        return new Reply.Have(have);
    }

    boolean holdsAll(List<StoredWrite> writes) {
        return writes.stream().allMatch(write -> write.sequence() <= replica.highest(write.origin()));
    }

    /** Declares the state, if it is not as it was declared last. */
    void declare() {
        StateDeclared now = new StateDeclared(replica.vector(), replica.hash(), replica.visibleWrites());
        if (!declared.equals(Optional.of(now))) {
            declared = Optional.of(now);
            events.emit(now);
        }
    }

    private boolean isOwn(String origin) {
        return Origin.server(origin).equals(server);
    }
}
