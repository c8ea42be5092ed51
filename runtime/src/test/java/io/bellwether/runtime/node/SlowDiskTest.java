package io.bellwether.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose script says that its disk takes a second. */
@Timeout(180)
class SlowDiskTest {

    private static final Duration SYNC = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private DrivenCluster cluster;

    @BeforeEach
    void startEverybody() throws Exception {
        cluster = new DrivenCluster(folder, "disk-sync", "1s").everybody();
    }

    @AfterEach
    void stopEverybody() {
        cluster.close();
    }

    @Test
    void whoWritesIsAnsweredOnceTheSyncHasTakenItsTimeOfTheScenario() {
        DrivenNode client = cluster.node(3);
        client.order(new NodeOrder.Login("ana"));

        TraceEvent answered =
                client.await(ClientAnswered.class, answer -> answer.status().equals("sucesso"));
        long number = ((ClientAnswered) answered.event()).number();
        TraceEvent asked = client.await(ClientAsked.class, ask -> ask.number() == number);

        double tookNanos = (answered.atNanos() - asked.atNanos()) / DrivenCluster.SCALE;
        assertThat(Duration.ofNanos(Math.round(tookNanos))).isGreaterThanOrEqualTo(SYNC);
    }
}
