package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyConnectionsTest {

    @Test
    void aThousandConnectionsAreServedAtOnce() throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        try (EchoNode server = new EchoNode()) {
            for (int i = 0; i < 1_000; i++) {
                clients.add(new RawConnection(server.address()).shakesHands());
            }
            for (int i = 0; i < clients.size(); i++) {
                clients.get(i).asks("request " + i);
            }
            for (int i = 0; i < clients.size(); i++) {
                assertThat(clients.get(i).answer()).isEqualTo("request " + i);
            }
        } finally {
            for (RawConnection client : clients) {
                client.close();
            }
        }
    }
}
