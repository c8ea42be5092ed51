package io.bellwether.runtime.sim.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.sim.net.fault.Cut;
import io.bellwether.runtime.sim.net.fault.Direction;
import io.bellwether.runtime.trace.WorldEvent.ConnectionLost;
import io.bellwether.runtime.trace.WorldEvent.ConnectionMade;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import io.bellwether.runtime.trace.WorldEvent.LinkCut;
import io.bellwether.runtime.trace.WorldEvent.LinkHealed;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CutTest {
    private final Testbed bed = new Testbed();
    private final Testbed.Server server = bed.server("server");
    private final Testbed.Client client = bed.client("client", "server");

    @BeforeEach
    void connect() {
        client.ask(0, "hello");
        bed.run(Duration.ofSeconds(1));
        assertThat(client.answers).containsExactly("HELLO");
        client.answers.clear();
        server.requests.clear();
        bed.events.clear();
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void nothingPassesACut() {
        cut("client", "server");
        client.ask(1, "x");
        bed.run(Duration.ofHours(1));

        assertThat(server.requests).isEmpty();
    }

    @Test
    void aCutStopsWhatIsInFlight() {
        client.ask(1, "x");
        bed.run(Duration.ofMillis(4));
        cut("client", "server");
        bed.run(Duration.ofHours(1));

        assertThat(server.requests).isEmpty();
    }

    @Test
    void aCutIsOneWay() {
        cut("server", "client");
        client.ask(1, "x");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("x");
        assertThat(client.answers).isEmpty();
    }

    @Test
    void whatACutHeldArrivesInOrderIfItIsHealedInTime() {
        InstalledRule cut = cut("client", "server");
        client.ask(1, "a");
        client.ask(2, "b");
        bed.run(Duration.ofSeconds(9));
        cut.remove();
        client.ask(3, "c");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("a", "b", "c");
        assertThat(bed.events).containsExactly(new LinkCut("client", "server"), new LinkHealed("client", "server"));
    }

    @Test
    void aConnectionIsGivenUpAfterItsTimeoutAndLosesWhatWasInFlight() {
        cut("client", "server");
        long inFlight = client.ask(1, "x");
        bed.run(Duration.ofMillis(9_999));
        assertThat(bed.events).containsExactly(new LinkCut("client", "server"));
        bed.run(Duration.ofMillis(1));

        assertThat(bed.events)
                .containsExactly(
                        new LinkCut("client", "server"),
                        new FrameDropped(inFlight, "client", "server", "the connection was lost"),
                        new ConnectionLost("client", "server", "no sign of life from the peer"));
    }

    @Test
    void aCutThatIsHealedAndCutAgainStartsTheTimeoutAnew() {
        InstalledRule first = cut("client", "server");
        bed.run(Duration.ofSeconds(9));
        first.remove();
        cut("client", "server");
        bed.run(Duration.ofSeconds(9));

        assertThat(bed.reported(ConnectionLost.class)).isEmpty();
    }

    @Test
    void whatIsAskedAfterTheConnectionWasLostIsSentWhenItIsMadeAgain() {
        InstalledRule cut = cut("client", "server");
        client.ask(1, "lost");
        bed.run(Duration.ofSeconds(20));
        client.ask(2, "queued");
        cut.remove();
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("queued");
        assertThat(client.answers).containsExactly("QUEUED");
        assertThat(bed.reported(ConnectionMade.class)).hasSize(1);
    }

    @Test
    void whatDoesNotFitIntoTheSendBufferSurvivesTheLostConnection() {
        NetworkSettings tight = NetworkSettings.DEFAULT
                .latency(Testbed.LATENCY, Testbed.LATENCY)
                .sendBufferBytes(2);
        try (Testbed small = new Testbed(1, tight)) {
            Testbed.Server behind = small.server("server");
            Testbed.Client sender = small.client("client", "server");
            small.run(Duration.ofSeconds(1));
            InstalledRule cut = small.network.install("cut", new Cut(Direction.between("client", "server")));
            for (String text : new String[] {"a", "b", "c", "d"}) {
                sender.ask(1, text);
            }
            small.run(Duration.ofSeconds(20));
            cut.remove();
            small.run(Duration.ofSeconds(1));

            assertThat(behind.requests).containsExactly("c", "d");
        }
    }

    @Test
    void aCutThatIsNotTheOnlyOneDoesNotHealTheLink() {
        InstalledRule one = cut("client", "server");
        InstalledRule other = cut("client", "server");
        one.remove();
        client.ask(1, "x");
        bed.run(Duration.ofSeconds(1));
        assertThat(server.requests).isEmpty();
        other.remove();
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("x");
        assertThat(bed.events).containsExactly(new LinkCut("client", "server"), new LinkHealed("client", "server"));
    }

    @Test
    void aPartitionCutsEveryPairBetweenItsSides() {
        bed.network.host("far");
        Direction out = Direction.between(Set.of("server", "far"), Set.of("client"));
        bed.network.install("cut", new Cut(out));

        assertThat(bed.events).containsExactly(new LinkCut("server", "client"), new LinkCut("far", "client"));
    }

    @Test
    void anIdleConnectionIsGivenUpToo() {
        cut("client", "server");
        bed.run(Duration.ofSeconds(11));

        assertThat(bed.reported(ConnectionLost.class)).hasSize(1);
    }

    @Test
    void aResetLosesWhatIsInFlightAndTheConnectionIsMadeAgain() {
        client.ask(1, "in flight");
        assertThat(bed.network.reset("server", "client")).isEqualTo(1);
        client.ask(2, "queued");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("queued");
        assertThat(bed.reported(ConnectionLost.class)).containsExactly(new ConnectionLost("client", "server", "reset"));
        assertThat(bed.reported(ConnectionMade.class)).containsExactly(new ConnectionMade("client", "server"));
    }

    private InstalledRule cut(String from, String to) {
        return bed.network.install("cut", new Cut(Direction.between(from, to)));
    }
}
