package io.bellwether.actors.replication;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.chat.ChatService;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.LogicalClock;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryStore;
import io.bellwether.actors.memory.SettableClock;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.WireCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The chat service and the replication of one server, for one life. */
final class ReplicatedServer {

    final InMemoryStore disk;
    final SettableClock clock;
    final Replica replica;
    final List<NodeEvent> events = new ArrayList<>();
    final TestInbox<RequestEdge.Command> requests = TestInbox.create("requests");
    final TestInbox<ReplyEdge.Command> replies = TestInbox.create("replies");
    final LogicalClock lamport;
    boolean up = true;

    private final Member member;
    private final TestInbox<ReplyEdge.Command> clients = TestInbox.create("clients");
    private final TestInbox<PublishEdge.Command> publications = TestInbox.create("publications");
    private final TestInbox<Replication.Command> toReplication = TestInbox.create("to-replication");
    private final VirtualTimeActor<Replication.Command> replication;
    private final VirtualTimeActor<ChatService.Command> chat;

    ReplicatedServer(Member member, InMemoryStore disk, SettableClock clock, ClusterSettings settings) {
        this.member = member;
        this.disk = disk;
        this.clock = clock;
        var ports = new NodePorts(
                member.name(),
                new InMemoryNetwork().socketsOf(member.name()),
                disk,
                clock,
                events::add,
                (purpose, bound) -> 0);
        Incarnation life = Incarnation.begin(ports, WireCodec::new, settings.clock());
        this.replica = new Replica(life.log().archive(), life.recovered().writes());
        this.lamport = life.wire().lamport();
        this.replication = new VirtualTimeActor<>(
                Replication.create(settings, ports.events(), member.name(), requests.getRef()), "replication");
        this.chat = new VirtualTimeActor<>(
                ChatService.create(
                        life,
                        Limits.DEFAULT,
                        settings,
                        replica,
                        publications.getRef(),
                        toReplication.getRef(),
                        () -> {}),
                "chat");
    }

    static Member member(int rank) {
        return new Member("server-" + rank, rank, new Address("server-" + rank, 5555));
    }

    Member member() {
        return member;
    }

    String name() {
        return member.name();
    }

    void knows(List<Member> all) {
        Members members = new Members(member, all);
        chat.tell(new ChatService.MembersChanged(members));
        replication.tell(new Replication.MembersChanged(members));
    }

    /** A client asks; what it is answered is in {@link #answers()}. */
    void asked(Request request) {
        lamport.tick();
        var ticket = new Incoming.Ticket(() -> "client", Dialect.NATIVE, 0);
        chat.tell(new ChatService.Asked(new Incoming<>(request, "client", ticket, clients.getRef())));
    }

    /** A peer asks. */
    void arrived(Incoming<Request> incoming) {
        if (incoming.request() instanceof Request.Replicate told) {
            replication.tell(new Replication.ReplicateAsked(incoming.as(told)));
        } else {
            replication.tell(new Replication.SyncAsked(incoming.as((Request.Sync) incoming.request())));
        }
    }

    /** Lets the actors hear each other. */
    void settle() {
        while (toReplication.hasMessages()) {
            toReplication.getAllReceived().forEach(replication::tell);
            chat.settle();
        }
        replication.settle();
        chat.settle();
    }

    boolean isQuiet() {
        return !toReplication.hasMessages() && !requests.hasMessages() && !replies.hasMessages();
    }

    void advanceTo(Duration now) {
        replication.advanceTo(now);
        chat.advanceTo(now);
    }

    /** What clients were answered since the last look. */
    List<Reply> answers() {
        return clients.getAllReceived().stream()
                .map(command -> ((ReplyEdge.Answer) command).reply())
                .toList();
    }

    /** What was published since the last look. */
    List<Publication> published() {
        return publications.getAllReceived().stream()
                .map(command -> ((PublishEdge.Publish) command).publication())
                .toList();
    }

    <E extends NodeEvent> List<E> eventsOf(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
