package io.bellwether.actors.chat;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.event.NodeEvent.RequestRefused;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.actors.replication.Origin;
import io.bellwether.actors.replication.PageBounds;
import io.bellwether.actors.replication.Recovery;
import io.bellwether.actors.replication.Replica;
import io.bellwether.actors.replication.ReplicaRequest;
import io.bellwether.actors.replication.Replication;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.settings.ReplicationSettings;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.codec.Limits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Users, channels and messages; the owner of the replica. Reads are answered at once, from what is safe here. A write is
 * appended and synced, then applied and told to the other servers, and once enough disks hold it answered and published:
 * what was acknowledged survives a crash. Where the disk refuses, the write is refused, and reads go on.
 *
 * <p>Writes that arrive while a sync runs, from clients and from other servers, wait and share the next one. Two writes
 * about the same name or message id never share one, so that the second is judged by what became of the first.
 */
public final class ChatService extends AbstractBehavior<ChatService.Command> {

    /** What the chat service understands. */
    public sealed interface Command {}

    /** Any of the requests of the chat: {@code login}, {@code users}, {@code publish} and so on. */
    public record Asked(Incoming<Request> incoming) implements Command {}

    /** The servers, as the reference lists them now. */
    public record MembersChanged(Members members) implements Command {}

    private record ReplicaAsked(ReplicaRequest request) implements Command {}

    private record Synced(SyncOutcome outcome) implements Command {}

    private record AckOverdue(Position position, long number) implements Command {}

    private final NodeLog log;
    private final EventSink events;
    private final ActorRef<PublishEdge.Command> publications;
    private final ActorRef<Replication.Command> replication;
    private final Runnable processed;
    private final TimerScheduler<Command> timers;
    private final ReplicationSettings settings;
    private final Replica replica;
    private final ChatWrites writes;
    private final WriteGate gate;
    private final CommitGroup group;
    private final KnownServers servers;
    private final Acknowledgements acknowledgements;
    private final HistoryDesk history;
    private final ReplicaDesk desk;
    private final Deque<Arrival> waiting = new ArrayDeque<>();

    /**
     * @param replica an empty one
     * @param processed called after each request, for Berkeley's count of messages; it only tells
     */
    public static Behavior<Command> create(
            Incarnation life,
            Limits limits,
            ClusterSettings settings,
            Replica replica,
            ActorRef<PublishEdge.Command> publications,
            ActorRef<Replication.Command> replication,
            Runnable processed) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> new ChatService(
                context, timers, life, limits, settings, replica, publications, replication, processed)));
    }

    private ChatService(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            Incarnation life,
            Limits limits,
            ClusterSettings cluster,
            Replica replica,
            ActorRef<PublishEdge.Command> publications,
            ActorRef<Replication.Command> replication,
            Runnable processed) {
        super(context);
        this.timers = timers;
        this.log = life.log();
        this.events = life.ports().events();
        this.publications = publications;
        this.replication = replication;
        this.processed = processed;
        this.settings = cluster.replication();
        this.replica = replica;
        Recovery.replay(life.recovered(), replica);
        String server = life.ports().node();
        String origin =
                Origin.ofLife(server, life.clock().epochMicros(), life.ports().randomness());
        this.writes = new ChatWrites(server, origin, life.clock(), life.wire().lamport());
        this.gate = new WriteGate(replica, new ChatRules(replica, limits, cluster), writes);
        this.group = new CommitGroup(log, replica);
        this.servers = new KnownServers(log, events, life.recovered());
        this.acknowledgements = new Acknowledgements(settings.ack(), servers);
        this.history = new HistoryDesk(replica, new PageBounds(settings.historyPage(), settings.batchBytes()), events);
        this.desk =
                new ReplicaDesk(server, replica, new PageBounds(settings.batchWrites(), settings.batchBytes()), events);
        replication.tell(new Replication.Opened(
                context.messageAdapter(ReplicaRequest.class, ReplicaAsked::new), replica.vector()));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Asked.class, this::onAsked)
                .onMessage(ReplicaAsked.class, asked -> onReplicaAsked(asked.request()))
                .onMessage(Synced.class, this::onSynced)
                .onMessage(MembersChanged.class, this::onMembersChanged)
                .onMessage(AckOverdue.class, this::onAckOverdue)
                .build();
    }

    private Behavior<Command> onAsked(Asked asked) {
        Incoming<Request> incoming = asked.incoming();
        Request request = incoming.request();
        if (request instanceof Request.ListUsers) {
            incoming.answer(new Reply.Users(replica.users()));
        } else if (request instanceof Request.ListChannels) {
            incoming.answer(new Reply.Channels(replica.channels()));
        } else if (request instanceof Request.History read) {
            answerHistory(incoming, read);
        } else {
            waiting.add(new Arrival.FromClient(incoming));
            commitIfIdle();
        }
        processed.run();
        return this;
    }

    private void answerHistory(Incoming<Request> incoming, Request.History read) {
        Reply reply = history.read(read);
        if (reply instanceof Reply.Refused refused) {
            refuse(incoming, refused.reason());
        } else {
            incoming.answer(reply);
        }
    }

    private Behavior<Command> onReplicaAsked(ReplicaRequest request) {
        if (request instanceof ReplicaRequest.Keep keep) {
            arrive(PeerWrites.told(keep.incoming().request().writes(), refusal -> answer(keep.incoming(), refusal)));
        } else if (request instanceof ReplicaRequest.Store store) {
            arrive(PeerWrites.told(
                    store.writes(),
                    refusal -> replication.tell(
                            new Replication.Kept(store.peer(), refusal.isEmpty() && desk.holdsAll(store.writes())))));
        } else if (request instanceof ReplicaRequest.Serve serve) {
            desk.serve(serve);
        } else if (request instanceof ReplicaRequest.Read read) {
            replication.tell(desk.read(read));
        } else if (request instanceof ReplicaRequest.PeerHolds holds) {
            acknowledgements.holds(holds.peer(), holds.vector());
            acknowledgeComplete();
        } else if (request instanceof ReplicaRequest.Declare) {
            desk.declare();
        }
        return this;
    }

    private void answer(Incoming<Request.Replicate> told, Optional<String> refusal) {
        told.answer(refusal.<Reply>map(reason ->
                        new Reply.Refused(told.request().service(), "O servidor não conseguiu gravar (" + reason + ")"))
                .orElseGet(() -> desk.have(told.request())));
    }

    private void arrive(PeerWrites told) {
        waiting.add(new Arrival.FromPeer(told));
        commitIfIdle();
    }

    private Behavior<Command> onMembersChanged(MembersChanged changed) {
        servers.learn(changed.members());
        acknowledgeComplete();
        return this;
    }

    private void commitIfIdle() {
        if (!group.isEmpty()) {
            return;
        }
        while (!waiting.isEmpty() && !isInGroup(waiting.peek())) {
            take(waiting.remove());
        }
        if (!group.isEmpty()) {
            var self = getContext().getSelf();
            log.sync(outcome -> self.tell(new Synced(outcome)));
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
            group.add(peer.told());
        } else if (arrival instanceof Arrival.FromClient client) {
            take(client.incoming());
        }
    }

    private void take(Incoming<Request> incoming) {
        Admission admission = gate.admit(incoming);
        if (admission instanceof Admission.Refused refused) {
            refuse(incoming, refused.reason());
        } else if (admission instanceof Admission.StoredBefore stored) {
            acknowledge(stored.write(), Optional.empty(), incoming);
        } else if (admission instanceof Admission.Admitted admitted) {
            append(admitted.write());
        }
    }

    private void append(ClientWrite write) {
        try {
            group.add(write);
            writes.appended();
        } catch (StoreException e) {
            refuseStore(write.incoming(), e.getMessage());
        }
    }

    private Behavior<Command> onSynced(Synced synced) {
        var ofClients = group.ofClients();
        var ofPeers = group.ofPeers();
        group.clear();
        if (synced.outcome() instanceof SyncOutcome.Failed failed) {
            writes.rewind(replica.highest(writes.origin()));
            ofClients.forEach(write -> refuseStore(write.incoming(), failed.reason()));
            ofPeers.forEach(told -> told.ended().accept(Optional.of(failed.reason())));
        } else {
            ofClients.forEach(this::complete);
            ofPeers.forEach(this::complete);
            replication.tell(new Replication.Grown(replica.vector()));
        }
        commitIfIdle();
        return this;
    }

    private void complete(ClientWrite write) {
        apply(write.stored());
        events.emit(write.declared());
        acknowledge(write.stored(), write.published(), write.incoming());
    }

    private void complete(PeerWrites told) {
        told.writes().forEach(this::apply);
        told.ended().accept(told.refusal());
    }

    private void apply(StoredWrite write) {
        if (replica.apply(write)) {
            events.emit(new WriteApplied(write.id(), write.origin(), write.sequence(), write.clock()));
        }
    }

    private void acknowledge(StoredWrite write, Optional<Publication> published, Incoming<Request> incoming) {
        if (acknowledgements.suffices(write.position())) {
            accepted(write, incoming);
            published.ifPresent(this::publish);
        } else {
            long number = acknowledgements.await(write, published, incoming);
            timers.startSingleTimer(number, new AckOverdue(write.position(), number), settings.ackTimeout());
        }
    }

    private void acknowledgeComplete() {
        acknowledgements.complete().forEach(awaited -> {
            awaited.clients().forEach((number, incoming) -> {
                timers.cancel(number);
                accepted(awaited.write(), incoming);
            });
            awaited.published().ifPresent(this::publish);
        });
    }

    private Behavior<Command> onAckOverdue(AckOverdue overdue) {
        acknowledgements
                .giveUp(overdue.position(), overdue.number())
                .ifPresent(incoming -> refuse(
                        incoming,
                        "Gravado neste servidor, mas outros não confirmaram a tempo: pode ainda valer;"
                                + " repita com o mesmo id"));
        return this;
    }

    private void accepted(StoredWrite write, Incoming<Request> incoming) {
        events.emit(
                new WriteAccepted(write.id(), write.body().kind(), write.origin(), write.sequence(), write.clock()));
        incoming.answer(new Reply.Done(incoming.request().service()));
    }

    private void publish(Publication publication) {
        publications.tell(new PublishEdge.Publish(publication));
    }

    private void refuseStore(Incoming<Request> incoming, String reason) {
        events.emit(new StoreRefused(incoming.request().service(), reason));
        refuse(incoming, "O servidor não conseguiu gravar (" + reason + "): tente outro servidor");
    }

    private void refuse(Incoming<Request> incoming, String reason) {
        String service = incoming.request().service();
        events.emit(new RequestRefused(service, reason));
        incoming.answer(new Reply.Refused(service, reason));
    }
}
