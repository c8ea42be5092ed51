package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What connects to a node's port and is no client: the clients do not notice. */
class StrangersTest {
    private final EchoNode server =
            new EchoNode(ZeroMqSettings.DEFAULT.maxFrameBytes(1_000).handshakeTimeout(Duration.ofMillis(300)));

    @AfterEach
    void close() {
        server.close();
    }

    private void aClientIsServed() throws IOException {
        try (RawConnection client = new RawConnection(server.address())) {
            assertThat(client.shakesHands().asks("hello").answer()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "\n\n\n\n",
                "{\"service\": \"login\"}"
            })
    void otherProtocolsHarmNobody(String hello) throws IOException {
        try (RawConnection stranger = new RawConnection(server.address())) {
            stranger.sends(hello.getBytes(US_ASCII));
            aClientIsServed();
        }
        aClientIsServed();
    }

    @Test
    void randomBytesHarmNobody() throws IOException {
        Random bytes = new Random(4);
        for (int round = 0; round < 50; round++) {
            byte[] garbage = new byte[1 + bytes.nextInt(300)];
            bytes.nextBytes(garbage);
            try (RawConnection stranger = new RawConnection(server.address())) {
                stranger.sends(garbage);
            }
            try (RawConnection stranger = new RawConnection(server.address())) {
                stranger.greets().sends(garbage);
            } catch (IOException hungUp) {
                // The server had heard enough.
            }
        }
        aClientIsServed();
    }

    @Test
    void randomBytesAfterAHandshakeHarmNobody() throws IOException {
        Random bytes = new Random(5);
        for (int round = 0; round < 50; round++) {
            byte[] garbage = new byte[1 + bytes.nextInt(300)];
            bytes.nextBytes(garbage);
            try (RawConnection stranger = new RawConnection(server.address())) {
                stranger.shakesHands().sends(garbage);
            }
        }
        aClientIsServed();
    }

    @Test
    void aPortScanHarmsNobody() throws IOException {
        for (int i = 0; i < 200; i++) {
            new RawConnection(server.address()).close();
        }
        aClientIsServed();
    }

    @Test
    void whoConnectsAndSaysNothingIsHungUpOn() throws IOException {
        try (RawConnection silent = new RawConnection(server.address())) {
            silent.untilHungUp();
        }
        aClientIsServed();
    }

    @Test
    void whoStopsInTheMiddleOfAFrameHarmsNobody() throws IOException {
        List<RawConnection> halfOpen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            halfOpen.add(new RawConnection(server.address()).greets());
            halfOpen.add(new RawConnection(server.address()).shakesHands().sends("0100" + "0064" + "0102"));
        }
        aClientIsServed();
        for (RawConnection connection : halfOpen) {
            connection.close();
        }
        aClientIsServed();
    }

    @Test
    void aFrameOverTheLimitEndsItsConnectionOnly() throws IOException {
        try (RawConnection tooMuch = new RawConnection(server.address()).shakesHands()) {
            tooMuch.sends("0100" + "02" + "7fffffffffffffff");
            tooMuch.untilHungUp();
        }
        aClientIsServed();
    }
}
