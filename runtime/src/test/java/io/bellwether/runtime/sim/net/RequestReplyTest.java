package io.bellwether.runtime.sim.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bellwether.actors.port.Sockets;
import io.bellwether.runtime.trace.WorldEvent.ConnectionMade;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestReplyTest {
    private final Testbed bed = new Testbed();

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aRequestIsAnsweredWithItsCorrelation() {
        bed.server("server");
        Testbed.Client client = bed.client("client", "server");
        client.ask(7, "one");
        client.ask(8, "two");
        bed.run(Duration.ofSeconds(1));

        assertThat(client.answers).containsExactly("ONE", "TWO");
        assertThat(client.correlations).containsExactly(7L, 8L);
    }

    @Test
    void theFirstAnswerTakesTwoRoundTripsBecauseTheConnectionTakesOne() {
        bed.server("server");
        Testbed.Client client = bed.client("client", "server");
        client.ask(1, "first");
        bed.run(Duration.ofSeconds(1));
        long asked = bed.millis();
        client.ask(2, "second");
        bed.run(Duration.ofSeconds(1));

        assertThat(client.answeredAtMillis).containsExactly(20L, asked + 10);
        assertThat(bed.events).containsExactly(new ConnectionMade("client", "server"));
    }

    @Test
    void theRouteNamesThePeer() {
        Testbed.Server server = bed.server("server");
        bed.client("client", "server").ask(1, "x");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.routes).extracting(Sockets.Route::peer).containsExactly("client");
    }

    @Test
    void aRequestWaitsForAServerThatIsBoundLater() {
        Testbed.Client client = bed.client("client", "server");
        client.ask(1, "early");
        bed.run(Duration.ofSeconds(30));
        Testbed.Server server = bed.server("server");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("early");
        assertThat(client.answers).containsExactly("EARLY");
    }

    @Test
    void aClientThatWaitsForAServerCostsNoEvents() {
        bed.client("client", "server").ask(1, "early");
        bed.simulation.runUntilIdle();

        assertThat(bed.simulation.now()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void requestsPastTheHighWaterMarkAreDropped() {
        try (Testbed small = new Testbed(1, NetworkSettings.DEFAULT.highWaterMark(2))) {
            Testbed.Client client = small.client("client", "server");
            client.ask(1, "a");
            client.ask(2, "b");
            long third = client.ask(3, "c");
            assertThat(small.events)
                    .containsExactly(new FrameDropped(third, "client", "server", "over the high-water mark"));
            Testbed.Server server = small.server("server");
            small.run(Duration.ofSeconds(1));
            assertThat(server.requests).containsExactly("a", "b");
        }
    }

    @Test
    void aReplyToAPeerThatIsGoneIsDropped() {
        Testbed.Server server = bed.server("server");
        server.answering = false;
        Testbed.Client client = bed.client("client", "server");
        client.ask(1, "x");
        bed.run(Duration.ofSeconds(1));
        client.socket.close();
        bed.run(Duration.ofSeconds(1));
        long reply = server.socket.send(server.routes.get(0), Testbed.bytes("late"));
        bed.run(Duration.ofSeconds(1));

        assertThat(bed.reported(FrameDropped.class))
                .containsExactly(new FrameDropped(reply, "server", "client", "the peer is gone"));
        assertThat(client.answers).isEmpty();
    }

    @Test
    void closingDropsWhatIsStillQueued() {
        Testbed.Client client = bed.client("client", "server");
        long queued = client.ask(1, "x");
        client.socket.close();
        Testbed.Server server = bed.server("server");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).isEmpty();
        assertThat(bed.events).containsExactly(new FrameDropped(queued, "client", "server", "the socket was closed"));
    }

    @Test
    void aClosedSocketSendsNothing() {
        bed.server("server");
        Testbed.Client client = bed.client("client", "server");
        client.socket.close();

        assertThat(client.ask(1, "x")).isZero();
    }

    @Test
    void framesInOneHostDoNotMeetTheNetwork() {
        Sockets both = bed.boot("host");
        both.bindReply(Testbed.PORT, (from, frame, id) -> {});
        Testbed.Client client = bed.client(both, "host");
        client.ask(1, "x");
        bed.run(Duration.ofMillis(1));

        assertThat(bed.events).containsExactly(new ConnectionMade("host", "host"));
    }

    @Test
    void aPortIsBoundOnce() {
        Sockets sockets = bed.boot("server");
        sockets.bindReply(5555, (from, frame, id) -> {});

        assertThatIllegalStateException()
                .isThrownBy(() -> sockets.bindReply(5555, (from, frame, id) -> {}))
                .withMessageContaining("tcp://server:5555 is bound already");
    }

    @Test
    void aSubscriberDoesNotConnectToARouter() {
        bed.server("server");
        bed.boot("client")
                .connectSubscribe(new io.bellwether.actors.port.Address("server", Testbed.PORT), (t, b, i) -> {});
        bed.run(Duration.ofSeconds(5));

        assertThat(bed.events).isEmpty();
    }
}
