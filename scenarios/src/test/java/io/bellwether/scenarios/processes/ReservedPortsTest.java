package io.bellwether.scenarios.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** Ports that a node finds free each time it starts, and nobody else meanwhile. */
class ReservedPortsTest {

    @Test
    void who_listens_there_on_purpose_can_again_and_again() throws IOException {
        try (ReservedPorts ports = new ReservedPorts()) {
            InetSocketAddress place = ports.take();
            for (int life = 1; life <= 3; life++) {
                try (ServerSocket server = new ServerSocket()) {
                    server.bind(place);
                    try (Socket client = new Socket(place.getAddress(), place.getPort())) {
                        server.accept().close();
                        assertThat(client.getInputStream().read()).isEqualTo(-1);
                    }
                }
            }
        }
    }

    @Test
    void no_two_are_the_same_and_the_system_gives_none_of_them_to_anybody() throws IOException {
        try (ReservedPorts ports = new ReservedPorts()) {
            InetSocketAddress one = ports.take();
            InetSocketAddress other = ports.take();
            assertThat(one).isNotEqualTo(other);
            try (Socket hasty = new Socket()) {
                assertThatThrownBy(() -> hasty.bind(one)).isInstanceOf(IOException.class);
            }
        }
    }
}
