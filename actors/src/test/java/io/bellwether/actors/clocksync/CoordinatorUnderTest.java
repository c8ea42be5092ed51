package io.bellwether.actors.clocksync;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.edge.RequestEdge.Ask;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.election.CoordinatorChanged;
import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code server-3} of three, in a real actor system with manual time. The test plays the election and the others. */
final class CoordinatorUnderTest implements AutoCloseable {
    static final ClusterSettings SETTINGS = ClusterSettings.DEFAULT;
    static final Epoch EPOCH = new Epoch(1L << 16 | 3);

    final TestProbe<NodeEvent> events;

    private final ActorTestKit kit = ActorTestKit.create(ManualTime.config());
    private final ManualTime time = ManualTime.get(kit.system());
    private final TestProbe<RequestEdge.Command> requests = kit.createTestProbe();
    private final NodeClock clock = new NodeClock(new World().exactClock(), 5_000);
    private final ActorRef<BerkeleySync.Command> sync;
    private final ActorRef<CoordinatorChanged> subscriber;

    CoordinatorUnderTest() {
        events = kit.createTestProbe();
        TestProbe<BullyElection.Command> election = kit.createTestProbe();
        sync = kit.spawn(
                BerkeleySync.create(SETTINGS, events.getRef()::tell, clock, requests.getRef(), election.getRef()));
        subscriber = election.expectMessageClass(BullyElection.Subscribe.class).listener();
        sync.tell(new BerkeleySync.MembersChanged(new Members(member(3), List.of(member(1), member(2), member(3)))));
    }

    /** The reference has restarted, and nobody else has told it yet that it lives. */
    void findsNobodyElseListed() {
        sync.tell(new BerkeleySync.MembersChanged(new Members(member(3), List.of(member(3)))));
    }

    void isElected() {
        subscriber.tell(new CoordinatorChanged(Optional.of("server-3"), EPOCH, true));
    }

    void isDeposed() {
        subscriber.tell(new CoordinatorChanged(Optional.of("server-4"), new Epoch(2L << 16 | 4), false));
    }

    void processesMessages(int count) {
        for (int i = 0; i < count; i++) {
            sync.tell(new BerkeleySync.MessageProcessed());
        }
    }

    void waits(Duration duration) {
        time.timePasses(duration);
    }

    /** The next requests of that kind, by peer; there must be as many. */
    List<Ask> asks(Class<? extends Request> kind, int count) {
        List<Ask> asks = new ArrayList<>();
        while (asks.size() < count) {
            Ask ask = requests.expectMessageClass(Ask.class);
            if (!kind.isInstance(ask.request())) {
                throw new AssertionError("expected " + kind.getSimpleName() + ", found " + ask.request());
            }
            asks.add(ask);
        }
        asks.sort(Comparator.comparing(Ask::peer));
        return asks;
    }

    void asksNothing() {
        requests.expectNoMessage();
    }

    /** A clock that is that much ahead of the coordinator's answers after that round trip. */
    void answers(Ask ask, long aheadMicros, long roundTripMicros) {
        long now = clock.epochMicros();
        Reply reading = new Reply.ClockReading(now + roundTripMicros / 2 + aheadMicros, true);
        ask.replyTo()
                .tell(new RequestEdge.Answered(
                        ask.peer(), ask.request(), reading, new Stamp(0, Stamp.NO_CLOCK), now, now + roundTripMicros));
    }

    void isSilent(Ask ask) {
        ask.replyTo().tell(new RequestEdge.Unanswered(ask.peer(), ask.request(), "no answer in time"));
    }

    /** Lets both other servers answer all polls of a round that has begun. */
    void completesARound(long aheadOfServer1, long aheadOfServer2) {
        for (int tries = 0; tries < SETTINGS.clock().samples(); tries++) {
            List<Ask> polls = asks(Request.ReadClock.class, 2);
            answers(polls.get(0), aheadOfServer1, 1_000);
            answers(polls.get(1), aheadOfServer2, 1_000);
        }
    }

    @Override
    public void close() {
        kit.shutdownTestKit();
    }

    private static Member member(int rank) {
        return new Member("server-" + rank, rank, new Address("server-" + rank, 5555));
    }
}
