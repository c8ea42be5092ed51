package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** What somebody reads who starts a node on a port that is not to be had. */
class BindingTest {

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                JeroMqSockets sockets = on("127.0.0.1")) {
            assertThatThrownBy(() -> sockets.bindReply(taken.getLocalPort(), (from, frame, id) -> {}))
                    .isInstanceOf(CannotBindException.class)
                    .hasMessage(
                            "Cannot listen on tcp://127.0.0.1:%d: the port is taken."
                                    + " Stop the program that listens there, or choose another port.",
                            taken.getLocalPort());
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        try (JeroMqSockets sockets = on("no-such-host.invalid")) {
            assertThatThrownBy(() -> sockets.bindReply(0, (from, frame, id) -> {}))
                    .isInstanceOf(CannotBindException.class)
                    .hasMessageContaining("no-such-host.invalid")
                    .hasMessageContaining("nobody knows a host of that name");
        }
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        try (JeroMqSockets sockets = on("127.0.0.1")) {
            assertThatThrownBy(() -> sockets.bindReply(70_000, (from, frame, id) -> {}))
                    .isInstanceOf(CannotBindException.class)
                    .hasMessageContaining("70000")
                    .hasMessageContaining("no such port");
        }
    }

    @Test
    void aBrokerThatGetsOnlyOneOfItsPortsGivesItBack() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                JeroMqSockets sockets = on("127.0.0.1")) {
            assertThatThrownBy(() -> sockets.bindBroker(0, taken.getLocalPort(), (topic, body, id) -> {}))
                    .isInstanceOf(CannotBindException.class);
            int first = sockets.bound().get(0).port();
            Eventually.until("the first port is free again", () -> isFree(first));
        }
    }

    @Test
    void theSystemChoosesAPortWhereNoneIsGiven() {
        try (JeroMqSockets sockets = on("*")) {
            sockets.bindReply(0, (from, frame, id) -> {});
            sockets.bindBroker(0, 0, (topic, body, id) -> {});
            assertThat(sockets.bound())
                    .hasSize(3)
                    .allSatisfy(address -> assertThat(address.port()).isPositive())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void allAddressesMeansIpv4AndIpv6() throws IOException {
        try (JeroMqSockets sockets = on("*")) {
            sockets.bindReply(0, (from, frame, id) -> {});
            int port = sockets.bound().get(0).port();
            for (String loopback : new String[] {"127.0.0.1", "::1"}) {
                new RawConnection(new io.bellwether.actors.port.Address(loopback, port))
                        .shakesHands()
                        .close();
            }
        }
    }

    private static JeroMqSockets on(String host) {
        return new JeroMqSockets("node", ZeroMqSettings.DEFAULT.bindHost(host));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
