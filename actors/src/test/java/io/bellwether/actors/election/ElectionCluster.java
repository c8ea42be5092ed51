package io.bellwether.actors.election;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Several servers that run Bully and nothing else, in virtual time. A message takes 1 to 10 ms; one to a dead or
 * disconnected server is lost.
 */
final class ElectionCluster {
    static final ClusterSettings SETTINGS = ClusterSettings.DEFAULT;

    /** Within this time after the last fault all agree: heartbeat + suspicion + 2T. */
    static final Duration C = SETTINGS.heartbeat()
            .plus(SETTINGS.requestTimeout())
            .plus(SETTINGS.electionTimeout().multipliedBy(2));

    private record Due(Duration at, long sequence, Runnable action) {}

    private record Pending(ElectionServer asker, int incarnation, RequestEdge.Ask ask) {}

    private final TreeMap<Integer, ElectionServer> servers = new TreeMap<>();
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::sequence));
    private final Map<Long, Pending> pending = new HashMap<>();
    private final TestInbox<ReplyEdge.Command> replies = TestInbox.create("replies");
    private final Random random;
    private Predicate<Request> lost = request -> false;
    private Predicate<Publication> unheard = publication -> false;
    private Duration now = Duration.ZERO;
    private long sequence;

    private int elections;
    private int oks;
    private int announcements;

    ElectionCluster(int size, long seed) {
        random = new Random(seed);
        IntStream.rangeClosed(1, size).forEach(rank -> servers.put(rank, new ElectionServer(rank)));
    }

    /** A cluster in which the highest rank already coordinates. */
    static ElectionCluster settled(int size) {
        ElectionCluster cluster = new ElectionCluster(size, 1);
        cluster.startAll();
        cluster.elapse(C);
        cluster.forgetCounts();
        return cluster;
    }

    void startAll() {
        servers.keySet().forEach(this::start);
    }

    /** Starts a server; the reference tells it the members some milliseconds later. */
    void start(int rank) {
        ElectionServer server = servers.get(rank);
        server.start(now);
        int life = server.incarnation();
        after(latency(), () -> {
            if (server.lives(life)) {
                tell(server, new BullyElection.MembersChanged(new Members(server.member(), members())));
            }
        });
    }

    void crash(int rank) {
        servers.get(rank).crash();
    }

    void wipe(int rank) {
        servers.get(rank).disk.wipe();
    }

    /** Only servers of the same group reach each other. */
    void partition(int... groupOfEachRank) {
        servers.forEach((rank, server) -> server.group = groupOfEachRank[rank - 1]);
    }

    void heal() {
        servers.values().forEach(server -> server.group = 0);
    }

    void lose(Predicate<Request> requests, Predicate<Publication> publications) {
        lost = requests;
        unheard = publications;
    }

    void startElection(int rank) {
        tell(servers.get(rank), new BullyElection.StartElection("the test wants one"));
    }

    void elapse(Duration time) {
        Duration end = now.plus(time);
        while (true) {
            Duration next = nextDue();
            if (next.compareTo(end) > 0) {
                break;
            }
            now = next;
            if (!agenda.isEmpty() && agenda.peek().at().compareTo(now) <= 0) {
                agenda.remove().action().run();
            } else {
                servers.values().stream().filter(ElectionServer::isUp).forEach(server -> {
                    server.actor.advanceTo(now);
                    send(server);
                });
            }
        }
        now = end;
    }

    /** Whom each live server takes for the coordinator, by rank; 0 for nobody. */
    Map<Integer, Integer> coordinators() {
        Map<Integer, Integer> coordinators = new TreeMap<>();
        servers.values().stream()
                .filter(ElectionServer::isUp)
                .forEach(server -> coordinators.put(server.member().rank(), server.coordinator()));
        return coordinators;
    }

    List<ElectionServer> servers() {
        return List.copyOf(servers.values());
    }

    int elections() {
        return elections;
    }

    int announcements() {
        return announcements;
    }

    /** What the literature counts: ELECTION, OK and COORDINATOR. */
    int messages() {
        return elections + oks + announcements;
    }

    void forgetCounts() {
        elections = 0;
        oks = 0;
        announcements = 0;
    }

    private List<Member> members() {
        return servers.keySet().stream().map(ServerUnderTest::member).toList();
    }

    private Duration nextDue() {
        Duration next = agenda.isEmpty() ? Duration.ofDays(365) : agenda.peek().at();
        for (ElectionServer server : servers.values()) {
            if (server.isUp()) {
                Duration timer = server.actor.nextDue().orElse(next);
                next = timer.compareTo(next) < 0 ? timer : next;
            }
        }
        return next;
    }

    private void tell(ElectionServer server, BullyElection.Command command) {
        server.actor.advanceTo(now);
        server.actor.tell(command);
        send(server);
    }

    private void send(ElectionServer server) {
        server.requests.getAllReceived().forEach(command -> request(server, (RequestEdge.Ask) command));
        server.publications.getAllReceived().forEach(command -> publish(server, (PublishEdge.Publish) command));
        replies.getAllReceived().forEach(command -> reply(server, (ReplyEdge.Answer) command));
    }

    private void request(ElectionServer asker, RequestEdge.Ask ask) {
        elections += ask.request() instanceof Request.AskElection ? 1 : 0;
        announcements += ask.request() instanceof Request.AnnounceCoordinator ? 1 : 0;
        long id = ++sequence;
        pending.put(id, new Pending(asker, asker.incarnation(), ask));
        after(ask.timeout(), () -> outcome(id, new RequestEdge.Unanswered(ask.peer(), ask.request(), "silent")));
        if (lost.test(ask.request())) {
            return;
        }
        ElectionServer peer = servers.get(ServerUnderTest.rankOf(ask.peer()));
        after(latency(), () -> {
            if (peer.isUp() && peer.group == asker.group) {
                tell(peer, peer.arrived(incoming(asker, ask.request(), id)));
            }
        });
    }

    private Incoming<Request> incoming(ElectionServer asker, Request request, long id) {
        String from = asker.member().name();
        return new Incoming<>(request, from, new Incoming.Ticket(() -> from, Dialect.NATIVE, id), replies.getRef());
    }

    private void reply(ElectionServer answerer, ReplyEdge.Answer answer) {
        long id = answer.ticket().frameId();
        Pending question = pending.get(id);
        if (question == null) {
            return;
        }
        RequestEdge.Ask ask = question.ask();
        oks += ask.request() instanceof Request.AskElection ? 1 : 0;
        after(latency(), () -> {
            if (question.asker().group == answerer.group) {
                outcome(
                        id,
                        new RequestEdge.Answered(
                                ask.peer(), ask.request(), answer.reply(), new Stamp(0, Stamp.NO_CLOCK), 0, 0));
            }
        });
    }

    private void outcome(long id, RequestEdge.Outcome outcome) {
        Pending question = pending.remove(id);
        if (question != null && question.asker().lives(question.incarnation())) {
            question.asker().actor.advanceTo(now);
            question.ask().replyTo().tell(outcome);
            question.asker().actor.settle();
            send(question.asker());
        }
    }

    private void publish(ElectionServer winner, PublishEdge.Publish publish) {
        if (unheard.test(publish.publication())) {
            return;
        }
        for (ElectionServer listener : servers.values()) {
            after(latency(), () -> {
                if (listener.isUp() && listener.group == winner.group) {
                    tell(listener, new BullyElection.AnnouncementHeard((Publication.CoordinatorAnnounced)
                            publish.publication()));
                }
            });
        }
    }

    private Duration latency() {
        return Duration.ofMillis(1 + random.nextInt(10));
    }

    private void after(Duration delay, Runnable action) {
        agenda.add(new Due(now.plus(delay), ++sequence, action));
    }
}
