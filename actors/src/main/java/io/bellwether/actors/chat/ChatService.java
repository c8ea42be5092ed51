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
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.actors.replication.Origin;
import io.bellwether.actors.replication.PageBounds;
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
import java.util.Optional;

/**
 * Users, channels and messages; the owner of the replica. Reads are answered at once, from what is safe here. A write is
 * appended and synced, then applied and told to the other servers, and once enough disks hold it answered and published:
 * what was acknowledged survives a crash. Where the disk refuses, the write is refused, and reads go on.
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

    private final ActorRef<PublishEdge.Command> publications;
    private final ActorRef<Replication.Command> replication;
    private final Runnable processed;
    private final TimerScheduler<Command> timers;
    private final ReplicationSettings settings;
    private final Replica replica;
    private final Answers answers;
    private final CommitQueue commits;
    private final KnownServers servers;
    private final Acknowledgements acknowledgements;
    private final HistoryDesk history;
    private final ReplicaDesk desk;

    /**
     * @param replica holds what was recovered
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
        var servers = new KnownServers(
                life.log(), life.ports().events(), life.recovered().records());
        Incarnation lean = life.afterRecovery();
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> new ChatService(
                context, timers, lean, limits, settings, replica, servers, publications, replication, processed)));
    }

    private ChatService(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            Incarnation life,
            Limits limits,
            ClusterSettings cluster,
            Replica replica,
            KnownServers servers,
            ActorRef<PublishEdge.Command> publications,
            ActorRef<Replication.Command> replication,
            Runnable processed) {
        super(context);
        this.timers = timers;
        this.publications = publications;
        this.replication = replication;
        this.processed = processed;
        this.settings = cluster.replication();
        this.replica = replica;
        EventSink events = life.ports().events();
        this.answers = new Answers(events);
        this.commits = commits(context.getSelf(), life, new ChatRules(replica, limits, cluster));
        this.servers = servers;
        this.acknowledgements = new Acknowledgements(settings.ack(), servers);
        this.history = new HistoryDesk(replica, new PageBounds(settings.historyPage(), settings.batchBytes()), events);
        this.desk = new ReplicaDesk(
                life.ports().node(), replica, new PageBounds(settings.batchWrites(), settings.batchBytes()), events);
        desk.declare();
        replication.tell(new Replication.Opened(
                context.messageAdapter(ReplicaRequest.class, ReplicaAsked::new), replica.vector()));
    }

    private CommitQueue commits(ActorRef<Command> self, Incarnation life, ChatRules rules) {
        String server = life.ports().node();
        String origin =
                Origin.ofLife(server, life.clock().epochMicros(), life.ports().randomness());
        ChatWrites writes =
                new ChatWrites(server, origin, life.clock(), life.wire().lamport());
        return new CommitQueue(
                life.log(),
                replica,
                new WriteGate(replica, rules, writes),
                writes,
                answers,
                life.ports().events(),
                outcome -> self.tell(new Synced(outcome)),
                this::onSafe);
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
            commits.arrive(new Arrival.FromClient(incoming));
        }
        processed.run();
        return this;
    }

    private void answerHistory(Incoming<Request> incoming, Request.History read) {
        Reply reply = history.read(read);
        if (reply instanceof Reply.Refused refused) {
            answers.refused(refused.reason(), incoming);
        } else {
            incoming.answer(reply);
        }
    }

    private Behavior<Command> onReplicaAsked(ReplicaRequest request) {
        if (request instanceof ReplicaRequest.Keep keep) {
            Incoming<Request.Replicate> told = keep.incoming();
            arrived(PeerWrites.told(told.request().writes(), refusal -> desk.answer(told, refusal)));
        } else if (request instanceof ReplicaRequest.Store store) {
            arrived(PeerWrites.told(
                    store.writes(),
                    refusal -> replication.tell(new Replication.Kept(store.peer(), desk.holdsAll(store.writes())))));
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

    private void arrived(PeerWrites told) {
        commits.arrive(new Arrival.FromPeer(told));
    }

    private Behavior<Command> onSynced(Synced synced) {
        commits.onSynced(synced.outcome());
        replication.tell(new Replication.Grown(replica.vector()));
        return this;
    }

    private void onSafe(StoredWrite write, Optional<Publication> published, Incoming<Request> client) {
        if (acknowledgements.suffices(write.position())) {
            answers.accepted(write, client);
            published.ifPresent(this::publish);
        } else {
            long number = acknowledgements.await(write, published, client);
            timers.startSingleTimer(number, new AckOverdue(write.position(), number), settings.ackTimeout());
        }
    }

    private Behavior<Command> onMembersChanged(MembersChanged changed) {
        servers.learn(changed.members());
        acknowledgeComplete();
        return this;
    }

    private void acknowledgeComplete() {
        acknowledgements.complete().forEach(awaited -> {
            awaited.clients().forEach((number, client) -> {
                timers.cancel(number);
                answers.accepted(awaited.write(), client);
            });
            awaited.published().ifPresent(this::publish);
        });
    }

    private Behavior<Command> onAckOverdue(AckOverdue overdue) {
        acknowledgements.giveUp(overdue.position(), overdue.number()).ifPresent(answers::overdue);
        return this;
    }

    private void publish(Publication publication) {
        publications.tell(new PublishEdge.Publish(publication));
    }
}
