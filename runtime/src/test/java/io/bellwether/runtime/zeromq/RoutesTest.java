package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.RequestSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoutesTest {

    @Test
    void aPeerIsReachedWhereItsRouteLeads() throws InterruptedException {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        try (EchoNode echo = new EchoNode()) {
            Routes routes = new Routes(Map.of("server-9:5555", echo.address()), Map.of());
            try (JeroMqSockets sockets =
                    new JeroMqSockets("client", ZeroMqSettings.DEFAULT, routes, FrameRegister.NONE)) {
                RequestSocket socket = sockets.connectRequest(
                        new Address("server-9", 5555), (correlation, frame, frameId) -> answers.add(new String(frame)));
                socket.send(1, "hello".getBytes());

                assertThat(answers.poll(30, TimeUnit.SECONDS)).isEqualTo("hello");
            }
        }
    }

    @Test
    void aPeerWithoutARouteIsWhereItsAddressSays() {
        Address address = new Address("127.0.0.1", 7_001);

        assertThat(Routes.NONE.to(address)).isEqualTo(address);
    }

    @Test
    void aPortIsBoundWhereTheRoutesSay() {
        try (EchoNode taken = new EchoNode();
                JeroMqSockets sockets = new JeroMqSockets(
                        "server",
                        ZeroMqSettings.DEFAULT.bindHost("127.0.0.1"),
                        new Routes(Map.of(), Map.of(taken.address().port(), 0)),
                        FrameRegister.NONE)) {
            sockets.bindReply(taken.address().port(), (from, frame, frameId) -> {});

            assertThat(sockets.bound().get(0).port())
                    .isPositive()
                    .isNotEqualTo(taken.address().port());
        }
    }
}
