package io.bellwether.actors.replication;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.memory.InMemoryStore;
import io.bellwether.actors.memory.SettableClock;
import io.bellwether.actors.port.Sockets;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.settings.ReplicationSettings;
import io.bellwether.actors.settings.ReplicationSettings.Ack;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Servers that replicate, over a network without delay whose frames are real ones. A request that cannot reach its peer
 * ends unanswered at once.
 */
final class ReplicationCluster {

    /** A frame that one server sent to another. */
    record Frame(String from, String to, Request request, int bytes) {}

    private record AskRoute(String peer, ReplicatedServer asker, RequestEdge.Ask ask) implements Sockets.Route {}

    final List<Frame> frames = new ArrayList<>();
    int largestReply;

    private final ClusterSettings settings;
    private final Codec codec = new WireCodec();
    private final SortedMap<String, ReplicatedServer> servers = new TreeMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Set<String> cutOff = new HashSet<>();
    private Duration now = Duration.ZERO;

    ReplicationCluster(int size, ReplicationSettings replication) {
        this.settings = with(replication);
        for (int rank = 1; rank <= size; rank++) {
            members.add(ReplicatedServer.member(rank));
        }
        members.forEach(member -> boot(member, new InMemoryStore(), new SettableClock()));
        run();
    }

    static ReplicationCluster of(int size) {
        return new ReplicationCluster(size, ReplicationSettings.DEFAULT);
    }

    static ReplicationCluster acknowledging(int size, Ack ack) {
        ReplicationSettings usual = ReplicationSettings.DEFAULT;
        return new ReplicationCluster(
                size,
                new ReplicationSettings(
                        ack,
                        usual.ackTimeout(),
                        usual.syncInterval(),
                        usual.batchWrites(),
                        usual.batchBytes(),
                        usual.historyPage()));
    }

    private static ClusterSettings with(ReplicationSettings replication) {
        ClusterSettings usual = ClusterSettings.DEFAULT;
        return new ClusterSettings(
                usual.heartbeat(),
                usual.expiry(),
                usual.coordinatorCheck(),
                usual.requestTimeout(),
                usual.electionTimeout(),
                usual.announcementTimeout(),
                usual.clock(),
                replication,
                usual.loginUnique(),
                usual.loginRequired());
    }

    ReplicatedServer server(int rank) {
        return servers.get("server-" + rank);
    }

    List<ReplicatedServer> all() {
        return List.copyOf(servers.values());
    }

    /** A client asks, and all that follows at once happens; empty if the answer has to wait. */
    Optional<Reply> ask(int rank, Request request) {
        server(rank).asked(request);
        run();
        return server(rank).answers().stream().findFirst();
    }

    Optional<Reply> publish(int rank, String channel, String text, String id) {
        return ask(rank, new Request.Publish("alice", channel, text, Optional.of(id)));
    }

    Optional<Reply> createChannel(int rank, String channel) {
        return ask(rank, new Request.CreateChannel(channel));
    }

    /** No frame to or from it arrives. */
    void cutOff(int rank) {
        cutOff.add("server-" + rank);
    }

    void heal() {
        cutOff.clear();
    }

    void crash(int rank) {
        server(rank).up = false;
    }

    void restart(int rank) {
        ReplicatedServer dead = server(rank);
        boot(dead.member(), dead.disk.afterCrash(), dead.clock);
        run();
    }

    /** Starts it again, and the reference lists only these. */
    void restartListing(int rank, List<Member> listed) {
        ReplicatedServer dead = server(rank);
        start(dead.member(), dead.disk.afterCrash(), dead.clock).knows(listed);
        run();
    }

    /** Starts a server that the reference has not told anything yet. */
    ReplicatedServer bootUnlisted(int rank) {
        return start(ReplicatedServer.member(rank), new InMemoryStore(), new SettableClock());
    }

    /** Starts it again, or anew, with an empty disk. */
    void restartWiped(int rank) {
        boot(server(rank).member(), new InMemoryStore(), server(rank).clock);
        run();
    }

    /** Starts a server that nobody knew. */
    void join(int rank) {
        join(rank, new InMemoryStore());
    }

    void join(int rank, InMemoryStore disk) {
        members.add(ReplicatedServer.member(rank));
        boot(ReplicatedServer.member(rank), disk, new SettableClock());
        servers.values().forEach(server -> server.knows(members));
        run();
    }

    private void boot(Member member, InMemoryStore disk, SettableClock clock) {
        start(member, disk, clock).knows(members);
    }

    private ReplicatedServer start(Member member, InMemoryStore disk, SettableClock clock) {
        clock.advance(1 + now.toNanos() / 1_000);
        ReplicatedServer server = new ReplicatedServer(member, disk, clock, settings);
        server.advanceTo(now);
        servers.put(member.name(), server);
        return server;
    }

    void passes(Duration time) {
        Duration end = now.plus(time);
        while (now.compareTo(end) < 0) {
            now = now.plus(Duration.ofMillis(100));
            servers.values().forEach(server -> {
                server.clock.advance(100_000);
                server.advanceTo(now);
            });
            run();
        }
    }

    /** Several rounds of anti-entropy. */
    void goesQuiet() {
        passes(Duration.ofSeconds(5L * (members.size() + 1)));
    }

    private void run() {
        servers.values().forEach(ReplicatedServer::settle);
        do {
            servers.values().forEach(this::carryRequests);
            servers.values().forEach(ReplicatedServer::settle);
            servers.values().forEach(this::carryReplies);
            servers.values().forEach(ReplicatedServer::settle);
        } while (!servers.values().stream().allMatch(ReplicatedServer::isQuiet));
    }

    private void carryRequests(ReplicatedServer asker) {
        for (RequestEdge.Command command : asker.requests.getAllReceived()) {
            RequestEdge.Ask ask = (RequestEdge.Ask) command;
            ReplicatedServer target = servers.get(ask.peer());
            if (target == null || !target.up || !asker.up || cutOff.contains(ask.peer()) || isCutOff(asker)) {
                ask.replyTo().tell(new RequestEdge.Unanswered(ask.peer(), ask.request(), "cut off"));
                continue;
            }
            byte[] frame = codec.encode(ask.request(), new Stamp(0, asker.lamport.tick()));
            frames.add(new Frame(asker.name(), ask.peer(), ask.request(), frame.length));
            var message = (Decoded.Message<Request>) codec.decodeRequest(frame);
            target.lamport.receive(message.stamp());
            var ticket = new Incoming.Ticket(new AskRoute(asker.name(), asker, ask), Dialect.NATIVE, 0);
            target.arrived(new Incoming<>(message.body(), asker.name(), ticket, target.replies.getRef()));
        }
    }

    private void carryReplies(ReplicatedServer target) {
        for (ReplyEdge.Command command : target.replies.getAllReceived()) {
            ReplyEdge.Answer answer = (ReplyEdge.Answer) command;
            AskRoute route = (AskRoute) answer.ticket().route();
            byte[] frame = codec.encode(answer.reply(), new Stamp(0, target.lamport.tick()), Dialect.NATIVE);
            largestReply = Math.max(largestReply, frame.length);
            var message = (Decoded.Message<Reply>) codec.decodeReply(frame);
            route.asker().lamport.receive(message.stamp());
            RequestEdge.Ask ask = route.ask();
            ask.replyTo()
                    .tell(new RequestEdge.Answered(ask.peer(), ask.request(), message.body(), message.stamp(), 0, 0));
        }
    }

    private boolean isCutOff(ReplicatedServer server) {
        return cutOff.contains(server.name());
    }
}
