package io.bellwether.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.ProcessEvent.NodeReady;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StandbyTest {

    @TempDir
    private Path folder;

    private DrivenCluster cluster;

    @BeforeEach
    void chooseAPlace() throws Exception {
        cluster = new DrivenCluster(folder);
    }

    @AfterEach
    void stopEverybody() {
        cluster.close();
    }

    @Test
    void aNodeThatStandsByHasNoPortAndNoData() throws Exception {
        DrivenNode server = cluster.server();
        server.awaitStandby();

        assertThat(server.hasStarted()).isFalse();
        assertThat(server.events()).isEmpty();
        assertThat(cluster.data("server-1")).doesNotExist();
        assertThatCode(() ->
                        new ServerSocket(cluster.port("server-1:5555"), 1, InetAddress.getLoopbackAddress()).close())
                .doesNotThrowAnyException();
    }

    @Test
    void itsLifeBeginsWhenItIsOrderedTo() throws Exception {
        DrivenNode server = cluster.server();
        server.awaitStandby();
        long ordered = System.nanoTime();
        server.order(cluster.start());

        assertThat(server.await(NodeReady.class, ready -> ready.role().equals("server"))
                        .atNanos())
                .isGreaterThan(ordered);
    }

    @Test
    void anotherOrderBeforeThatIsAMistakeOfTheRunner() throws Exception {
        DrivenNode server = cluster.server();
        server.awaitStandby();
        server.order(new NodeOrder.Elect());

        assertThatCode(server::awaitServing)
                .hasCauseInstanceOf(CannotStartException.class)
                .hasMessageContaining("the first order is not to start, but Elect");
    }

    @Test
    void twoLivesCannotShareASideChannel() throws Exception {
        cluster.server().awaitStandby();

        assertThatCode(() -> cluster.server().awaitServing())
                .hasCauseInstanceOf(CannotStartException.class)
                .hasMessageContaining("give each life of a node a folder of its own");
    }
}
