package io.bellwether.actors.election;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One server that runs Bully, in a cluster of {@code server-1}, {@code server-2}, … whose ranks are their numbers. The
 * others are played by the test, see {@link Peer}.
 */
final class ServerUnderTest {
    static final ClusterSettings SETTINGS = ClusterSettings.DEFAULT;
    static final Duration T = SETTINGS.electionTimeout();
    static final Duration T_PRIME = SETTINGS.announcementTimeout();

    final List<NodeEvent> events = new ArrayList<>();
    final List<CoordinatorChanged> told = new ArrayList<>();
    final InMemoryEpochs disk = new InMemoryEpochs();
    final List<RequestEdge.Ask> unanswered = new ArrayList<>();
    final List<RequestEdge.Ask> everAsked = new ArrayList<>();
    final List<Publication.CoordinatorAnnounced> published = new ArrayList<>();

    private final int rank;
    private final int servers;
    private final VirtualTimeActor<BullyElection.Command> actor;
    private final TestInbox<RequestEdge.Command> requests = TestInbox.create("requests");
    private final TestInbox<PublishEdge.Command> publications = TestInbox.create("publications");
    private final TestInbox<ReplyEdge.Command> replies = TestInbox.create("replies");
    private final TestInbox<CoordinatorChanged> listener = TestInbox.create("listener");

    private ServerUnderTest(int rank, int servers) {
        this.rank = rank;
        this.servers = servers;
        actor = new VirtualTimeActor<>(
                BullyElection.create(SETTINGS, events::add, disk, requests.getRef(), publications.getRef()),
                nameOf(rank));
        tell(new BullyElection.Subscribe(listener.getRef()));
    }

    /** A server that has just been started, and knows no members yet. */
    static ServerUnderTest ranked(int rank, int servers) {
        return new ServerUnderTest(rank, servers);
    }

    /** A server that follows the highest rank. */
    static ServerUnderTest following(int rank, int servers) {
        ServerUnderTest server = ranked(rank, servers);
        server.comesUp();
        server.peer(servers).saysOk();
        server.peer(servers).announces(new Epoch(1L << 16 | servers));
        server.waits(T);
        server.forgetsThePast();
        return server;
    }

    /** A server that coordinates although higher ranks are listed: they are silent. */
    static ServerUnderTest leading(int rank, int servers) {
        ServerUnderTest server = ranked(rank, servers);
        server.comesUp();
        server.waits(T);
        server.waits(T);
        server.forgetsThePast();
        return server;
    }

    private void forgetsThePast() {
        events.clear();
        told.clear();
        unanswered.clear();
        everAsked.clear();
        published.clear();
    }

    /** Learns its rank and the members. */
    void comesUp() {
        tell(new BullyElection.MembersChanged(new Members(
                member(rank),
                IntStream.rangeClosed(1, servers)
                        .mapToObj(ServerUnderTest::member)
                        .toList())));
    }

    void waits(Duration time) {
        actor.advanceTo(actor.now().plus(time));
        collect();
    }

    void tell(BullyElection.Command command) {
        actor.tell(command);
        collect();
    }

    Peer peer(int rankOfPeer) {
        return new Peer(this, rankOfPeer);
    }

    void hears(RequestEdge.Ask ask, RequestEdge.Outcome outcome) {
        unanswered.remove(ask);
        ask.replyTo().tell(outcome);
        actor.settle();
        collect();
    }

    <R extends Request> Incoming<R> incoming(String from, R request) {
        return new Incoming<>(request, from, new Incoming.Ticket(() -> from, Dialect.NATIVE, 0), replies.getRef());
    }

    Reply lastReply() {
        List<ReplyEdge.Command> all = replies.getAllReceived();
        return ((ReplyEdge.Answer) all.get(all.size() - 1)).reply();
    }

    /** The services that were asked of a peer since the test began, in order. */
    <R extends Request> List<String> asked(Class<R> kind) {
        return everAsked.stream()
                .filter(ask -> kind.isInstance(ask.request()))
                .map(RequestEdge.Ask::peer)
                .toList();
    }

    <E extends NodeEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Optional<String> coordinator() {
        return told.isEmpty() ? Optional.empty() : told.get(told.size() - 1).coordinator();
    }

    boolean leads() {
        return told.stream()
                .reduce((first, second) -> second)
                .filter(CoordinatorChanged::self)
                .isPresent();
    }

    static String nameOf(int rank) {
        return "server-" + rank;
    }

    static int rankOf(String name) {
        return Integer.parseInt(name.substring("server-".length()));
    }

    static Member member(int rank) {
        return new Member(nameOf(rank), rank, new Address(nameOf(rank), 5555));
    }

    private void collect() {
        requests.getAllReceived().forEach(command -> {
            RequestEdge.Ask ask = (RequestEdge.Ask) command;
            unanswered.add(ask);
            everAsked.add(ask);
        });
        publications
                .getAllReceived()
                .forEach(command -> published.add(
                        (Publication.CoordinatorAnnounced) ((PublishEdge.Publish) command).publication()));
        told.addAll(listener.getAllReceived());
    }
}
