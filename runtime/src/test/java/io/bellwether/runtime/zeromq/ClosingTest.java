package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of a node's sockets. */
class ClosingTest {
    private static final Duration BOUND = Duration.ofSeconds(2);

    /** Of what the machine adds when it is busy. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    private static void closesInTime(JeroMqSockets sockets) {
        long start = System.nanoTime();
        sockets.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND.plus(SLACK));
    }

    @Test
    void answersThatWereHandedOverAreSentBeforeTheEnd() throws IOException, InterruptedException {
        List<RawConnection> clients = new ArrayList<>();
        EchoNode server = new EchoNode().thatWaits();
        for (int i = 0; i < 50; i++) {
            clients.add(new RawConnection(server.address()).shakesHands().asks("request " + i));
        }
        Eventually.until("all have asked", () -> server.waiting.size() == clients.size());
        server.answerAll();
        server.socket.close();
        server.close();
        for (int i = 0; i < clients.size(); i++) {
            assertThat(clients.get(i).answer()).isEqualTo("request " + i);
            clients.get(i).close();
        }
    }

    @Test
    void aPeerThatDoesNotReadDoesNotHoldUpTheEnd() throws IOException, InterruptedException {
        JeroMqSockets sockets = new JeroMqSockets("node", ZeroMqSettings.DEFAULT.bindHost("127.0.0.1"));
        List<io.bellwether.actors.port.Sockets.Route> routes = new java.util.concurrent.CopyOnWriteArrayList<>();
        var socket = sockets.bindReply(0, (from, frame, id) -> routes.add(from));
        try (RawConnection deaf = new RawConnection(sockets.bound().get(0))) {
            deaf.shakesHands().asks("x");
            Eventually.until("it has asked", () -> !routes.isEmpty());
            for (int i = 0; i < 20; i++) {
                socket.send(routes.get(0), new byte[1_000_000]);
            }
            closesInTime(sockets);
        }
    }

    @Test
    void whatNeverGotAConnectionDoesNotHoldUpTheEnd() {
        JeroMqSockets sockets =
                new JeroMqSockets("node", ZeroMqSettings.DEFAULT, Routes.NONE, FrameRegister.NONE, host -> {
                    throw new UnknownHostException(host);
                });
        Address nobody = new Address("nobody", 5555);
        sockets.connectRequest(nobody, (correlation, frame, id) -> {}).send(1, new byte[1]);
        sockets.connectPublish(nobody).send("topic", new byte[1]);
        sockets.connectSubscribe(nobody, (topic, body, id) -> {}).subscribe("topic");
        sockets.connectRequest(new Address("127.0.0.1", 1), (correlation, frame, id) -> {})
                .send(1, new byte[1]);
        closesInTime(sockets);
    }

    @Test
    void aSecondCloseIsIgnored() {
        JeroMqSockets sockets = new JeroMqSockets("node", ZeroMqSettings.DEFAULT);
        sockets.close();
        sockets.close();
    }

    @Test
    void socketsOfAClosedNodeDoNothing() {
        JeroMqSockets sockets = new JeroMqSockets("node", ZeroMqSettings.DEFAULT);
        sockets.close();
        Address nobody = new Address("127.0.0.1", 1);
        sockets.connectRequest(nobody, (correlation, frame, id) -> {}).send(1, new byte[1]);
        sockets.connectPublish(nobody).send("topic", new byte[1]);
        sockets.connectSubscribe(nobody, (topic, body, id) -> {}).close();
        sockets.bindReply(0, (from, frame, id) -> {}).close();
        sockets.bindBroker(0, 0, (topic, body, id) -> {}).forward("topic", new byte[1], 0);
        assertThat(sockets.bound()).isEmpty();
    }
}
