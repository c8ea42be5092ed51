package io.bellwether.runtime.sim.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bellwether.actors.port.Sockets;
import io.bellwether.runtime.sim.net.fault.Cut;
import io.bellwether.runtime.sim.net.fault.Direction;
import io.bellwether.runtime.trace.WorldEvent.ConnectionLost;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrashTest {
    private final Testbed bed = new Testbed();
    private final Testbed.Server server = bed.server("server");
    private final Testbed.Client client = bed.client("client", "server");

    @BeforeEach
    void connect() {
        client.ask(0, "hello");
        bed.run(Duration.ofSeconds(1));
        client.answers.clear();
        server.requests.clear();
        bed.events.clear();
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aCrashIsSilentUntilTheConnectionTimesOut() {
        bed.network.host("server").crash();
        bed.run(Duration.ofMillis(9_999));
        assertThat(bed.events).isEmpty();
        bed.run(Duration.ofMillis(1));

        assertThat(bed.events).containsExactly(new ConnectionLost("client", "server", "no sign of life from the peer"));
    }

    @Test
    void whatIsInFlightToACrashedHostIsLost() {
        long inFlight = client.ask(1, "x");
        bed.network.host("server").crash();
        bed.run(Duration.ofSeconds(20));

        assertThat(server.requests).isEmpty();
        assertThat(bed.reported(FrameDropped.class))
                .containsExactly(new FrameDropped(inFlight, "client", "server", "the connection was lost"));
    }

    @Test
    void whatHadLeftACrashedHostStillArrives() {
        client.ask(1, "x");
        bed.run(Duration.ofMillis(6));
        bed.network.host("server").crash();
        bed.run(Duration.ofSeconds(1));

        assertThat(client.answers).containsExactly("X");
    }

    @Test
    void whatAHostHadSaidBehindACutIsLostWithItBecauseNobodySendsItAgain() {
        InstalledRule cut = cutOff();
        long held = client.ask(1, "x");
        bed.run(Duration.ofSeconds(1));
        bed.network.host("client").crash();
        heal(cut);

        assertThat(server.requests).isEmpty();
        assertThat(bed.reported(FrameDropped.class))
                .containsExactly(new FrameDropped(held, "client", "server", "the host crashed"));
    }

    @Test
    void soIsWhatASocketHadSaidThatWasClosedBeforeTheCrash() {
        InstalledRule cut = cutOff();
        client.ask(1, "x");
        client.socket.close();
        bed.run(Duration.ofSeconds(1));
        bed.network.host("client").crash();
        heal(cut);

        assertThat(server.requests).isEmpty();
    }

    @Test
    void ofASocketThatWasClosedOnAHostThatStaysUpItArrives() {
        InstalledRule cut = cutOff();
        client.ask(1, "x");
        client.socket.close();
        bed.run(Duration.ofSeconds(1));
        heal(cut);

        assertThat(server.requests).containsExactly("x");
    }

    @Test
    void soIsWhatMeetsACutAfterItsSenderHasCrashed() {
        long underway = client.ask(1, "x");
        bed.network.host("client").crash();
        InstalledRule cut = cutOff();
        bed.run(Duration.ofSeconds(1));
        heal(cut);

        assertThat(server.requests).isEmpty();
        assertThat(bed.reported(FrameDropped.class))
                .containsExactly(new FrameDropped(underway, "client", "server", "the host crashed"));
    }

    @Test
    void whatSomebodyElseHadSaidBehindTheCutIsNot() {
        bed.client("other", "server").ask(0, "hello");
        bed.run(Duration.ofSeconds(1));
        server.requests.clear();
        InstalledRule cut = cutOff();
        client.ask(1, "x");
        assertThat(bed.network.host("other").isUp()).isTrue();
        bed.network.host("other").crash();
        bed.run(Duration.ofSeconds(1));
        heal(cut);

        assertThat(server.requests).containsExactly("x");
    }

    @Test
    void aHostThatIsBackResetsTheConnectionsOfItsFormerLife() {
        bed.network.host("server").crash();
        client.ask(1, "to the former life");
        bed.run(Duration.ofSeconds(2));
        Testbed.Server again = bed.server("server");
        bed.run(Duration.ofMillis(5));
        assertThat(bed.reported(ConnectionLost.class))
                .containsExactly(new ConnectionLost("client", "server", "reset by the peer"));
        client.ask(2, "to the new life");
        bed.run(Duration.ofSeconds(1));

        assertThat(again.requests).containsExactly("to the new life");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void aResetDoesNotPassACut() {
        InstalledRule cut = bed.network.install("cut", new Cut(Direction.between("server", "client")));
        bed.network.host("server").crash();
        bed.run(Duration.ofSeconds(2));
        bed.server("server");
        bed.run(Duration.ofSeconds(2));
        assertThat(bed.reported(ConnectionLost.class)).isEmpty();
        cut.remove();
        bed.run(Duration.ofMillis(5));

        assertThat(bed.reported(ConnectionLost.class)).hasSize(1);
    }

    @Test
    void theSocketsOfAFormerLifeSendNothing() {
        bed.network.host("client").crash();

        assertThat(client.ask(1, "x")).isZero();
        assertThat(server.socket.send(server.routes.get(0), Testbed.bytes("y"))).isPositive();
        bed.run(Duration.ofMinutes(1));
        assertThat(server.requests).isEmpty();
        assertThat(client.answers).isEmpty();
    }

    @Test
    void aFormerLifeCannotOpenSockets() {
        Sockets former = bed.network.host("other").boot();
        bed.network.host("other").crash();
        bed.network.host("other").boot();
        Testbed.Client ghost = bed.client(former, "server");
        former.bindReply(5555, (from, frame, id) -> {});
        ghost.ask(1, "boo");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).isEmpty();
        assertThat(bed.network.host("other").bound(5555)).isEmpty();
    }

    @Test
    void framesThatWaitInACrashedHostAreLost() {
        Testbed.Client waiting = bed.client("other", "nobody");
        long queued = waiting.ask(1, "x");
        bed.network.host("other").crash();

        assertThat(bed.events).containsExactly(new FrameDropped(queued, "other", "nobody", "the host crashed"));
    }

    @Test
    void anOrderlyExitIsNoticedAtOnce() {
        bed.network.host("server").shutDown();
        bed.run(Duration.ofMillis(5));

        assertThat(bed.events).containsExactly(new ConnectionLost("client", "server", "closed by the peer"));
    }

    @Test
    void whatWasSentBeforeAnOrderlyExitArrives() {
        client.ask(1, "goodbye");
        bed.network.host("client").shutDown();
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("goodbye");
    }

    @Test
    void twoHostsThatBothCrashLeaveNothingBehind() {
        bed.network.host("server").crash();
        bed.network.host("client").crash();
        bed.simulation.runUntilIdle();
        Testbed.Server again = bed.server("server");
        bed.client("client", "server").ask(1, "x");
        bed.run(Duration.ofSeconds(1));

        assertThat(again.requests).containsExactly("x");
    }

    @Test
    void aHostThatIsUpDoesNotBootAgain() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bed.network.host("server").boot())
                .withMessageContaining("server is up already");
    }

    private InstalledRule cutOff() {
        return bed.network.install("cut", new Cut(Direction.between("client", "server")));
    }

    private void heal(InstalledRule cut) {
        cut.remove();
        bed.run(Duration.ofSeconds(1));
    }
}
