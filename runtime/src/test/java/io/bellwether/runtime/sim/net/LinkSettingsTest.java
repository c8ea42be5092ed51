package io.bellwether.runtime.sim.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.actors.port.Sockets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkSettingsTest {
    private final Testbed bed = new Testbed();
    private final Testbed.Server server = bed.server("server");
    private final Testbed.Client client = bed.client("client", "server");

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void eachDirectionHasALatencyOfItsOwn() {
        bed.network.setLink("client", "server", latency(40, 40));
        bed.run(Duration.ofSeconds(1));

        assertThat(answerMillis()).isEqualTo(45);
    }

    @Test
    void latencyIsDrawnFromTheWholeRange() {
        bed.network.setLink("client", "server", latency(10, 20));
        bed.run(Duration.ofSeconds(1));
        List<Long> millis =
                IntStream.range(0, 200).mapToObj(number -> answerMillis()).toList();

        assertThat(millis).allMatch(taken -> taken >= 15 && taken <= 25).contains(15L, 20L, 24L);
    }

    @Test
    void bandwidthIsSharedByTheConnectionsOfALink() {
        bed.network.setLink("far", "server", new LinkSettings(Duration.ZERO, Duration.ZERO, 1_000));
        Sockets far = bed.boot("far");
        Testbed.Client one = bed.client(far, "server");
        Testbed.Client other = bed.client(far, "server");
        bed.run(Duration.ofSeconds(1));
        one.ask(1, "x".repeat(100));
        other.ask(1, "x".repeat(50));
        bed.run(Duration.ofMillis(149));
        assertThat(server.requests).hasSize(1);
        bed.run(Duration.ofMillis(1));

        assertThat(server.requests).hasSize(2);
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> latency(2, 1)).withMessageContaining("range");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkSettings(Duration.ZERO, Duration.ZERO, -1))
                .withMessageContaining("bandwidth");
    }

    private static LinkSettings latency(int leastMillis, int largestMillis) {
        return new LinkSettings(Duration.ofMillis(leastMillis), Duration.ofMillis(largestMillis), 0);
    }

    private long answerMillis() {
        long start = bed.millis();
        client.ask(1, "x");
        bed.run(Duration.ofSeconds(1));
        return client.answeredAtMillis.get(client.answeredAtMillis.size() - 1) - start;
    }
}
