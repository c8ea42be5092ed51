package io.bellwether.actors.client;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.testkit.typed.javadsl.TestProbe;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.client.News.ClockOffset;
import io.bellwether.actors.client.News.ClusterSeen;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.memory.ScriptedServer;
import io.bellwether.actors.memory.SettableClock;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.WireCodec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client finds out about its cluster, of two servers that the test plays. */
class ClusterWatchTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Reply COORDINATES = new Reply.Done("heartbeat");
    private static final Reply DOES_NOT = new Reply.Refused("heartbeat", "this server is not the coordinator");

    private final InMemoryNetwork network = new InMemoryNetwork();
    private final ScriptedServer server1 = new ScriptedServer(network, new Address("server-1", 5555));
    private final ScriptedServer server2 = new ScriptedServer(network, new Address("server-2", 5555));
    private final BrokerEndpoint broker =
            new BrokerEndpoint("broker", new Address("broker", 5557), new Address("broker", 5558));
    private final ActorTestKit kit = ActorTestKit.create(ManualTime.config());
    private final ManualTime time = ManualTime.get(kit.system());
    private final TestProbe<News> news = kit.createTestProbe();

    ClusterWatchTest() {
        kit.spawn(BrokerNode.create(InMemoryNode.of("broker", network).ports(), 5557, 5558));
        kit.spawn(ClusterWatch.create(
                "ana",
                InMemoryNode.of("ana", network).life().wire(),
                ClientSettings.of(
                        List.of(new Peer("server-1", server1.address()), new Peer("server-2", server2.address())),
                        List.of(broker),
                        TIMEOUT),
                news.ref()));
    }

    @AfterEach
    void stop() {
        kit.shutdownTestKit();
    }

    private void answers(ScriptedServer server, int index, Reply reply) {
        news.awaitAssert(() -> {
            assertThat(server.requests()).hasSizeGreaterThan(index);
            return null;
        });
        server.answer(index, reply, new Stamp(SettableClock.START, 1));
    }

    private void announces(String coordinator, long epoch) {
        news.awaitAssert(() -> {
            assertThat(network.isBound(broker.forPublishers())).isTrue();
            assertThat(network.subscriptions()).contains(Publication.SERVERS_TOPIC);
            return null;
        });
        Publication announcement =
                new Publication.CoordinatorAnnounced(coordinator, OptionalLong.of(epoch), OptionalLong.empty());
        network.socketsOf(coordinator)
                .connectPublish(broker.forPublishers())
                .send(announcement.topic(), new WireCodec().encode(announcement, new Stamp(1, 1)));
    }

    /** Waits for news of the cluster that are so. */
    private void sees(Consumer<ClusterSeen> expectation) {
        news.awaitAssert(() -> {
            expectation.accept(news.expectMessageClass(ClusterSeen.class));
            return null;
        });
    }

    @Test
    void whoSaysSoIsTheCoordinator() {
        answers(server1, 0, DOES_NOT);
        answers(server2, 0, COORDINATES);
        sees(seen -> assertThat(seen)
                .isEqualTo(new ClusterSeen(
                        List.of("server-1", "server-2"), List.of(), List.of("server-2"), Optional.empty())));
        assertThat(server1.requests().get(0)).isEqualTo(new Request.Heartbeat("ana"));
    }

    @Test
    void twoWhoSaySoAreBothNamed() {
        answers(server1, 0, COORDINATES);
        answers(server2, 0, COORDINATES);
        sees(seen -> assertThat(seen.coordinators()).containsExactly("server-1", "server-2"));
    }

    @Test
    void whoDoesNotAnswerIsSilentAndIsAskedAgainSoon() {
        news.awaitAssert(() -> {
            assertThat(server2.requests()).hasSize(1);
            return null;
        });
        time.timePasses(TIMEOUT);
        sees(seen -> assertThat(seen.silent()).containsExactly("server-1", "server-2"));
        time.timePasses(ClusterWatch.INTERVAL_IN_SILENCE);
        answers(server1, 1, DOES_NOT);
        sees(seen -> {
            assertThat(seen.answering()).containsExactly("server-1");
            assertThat(seen.silent()).containsExactly("server-2");
        });
    }

    @Test
    void aLivingServersClockIsComparedWithTheOwn() {
        answers(server1, 0, DOES_NOT);
        answers(server1, 1, new Reply.ClockReading(SettableClock.START + 5_000, true));
        sees(seen ->
                assertThat(seen.offset()).contains(new ClockOffset("server-1", Duration.ofMillis(5), Duration.ZERO)));
    }

    @Test
    void aReadingIsTakenToBeMadeHalfwayBetweenQuestionAndAnswer() {
        assertThat(ClockOffset.of("s", new Reply.ClockReading(1_000_100, true), 1_000_000, 1_000_100))
                .isEqualTo(new ClockOffset("s", Duration.ofNanos(50_000), Duration.ofNanos(50_000)));
    }

    @Test
    void aReadingInWholeSecondsIsUncertainByHalfASecondMore() {
        assertThat(ClockOffset.of("s", new Reply.ClockReading(7_000_000, false), 7_000_000, 7_000_000))
                .isEqualTo(new ClockOffset("s", Duration.ofMillis(500), Duration.ofMillis(500)));
    }

    @Test
    void aNewCoordinatorIsKnownAsSoonAsItIsAnnounced() {
        answers(server1, 0, COORDINATES);
        announces("server-2", 3L << 16);
        sees(seen -> assertThat(seen.coordinators()).containsExactly("server-2"));
        announces("server-7", 4L << 16);
        sees(seen -> assertThat(seen.coordinators()).containsExactly("server-7"));
        announces("server-1", 2L << 16);
        announces("server-2", 5L << 16);
        ClusterSeen next = next();
        assertThat(next.coordinators()).containsExactly("server-2");
    }

    private ClusterSeen next() {
        News told = news.receiveMessage();
        while (!(told instanceof ClusterSeen)) {
            told = news.receiveMessage();
        }
        return (ClusterSeen) told;
    }
}
