package io.bellwether.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RunningNodeTest {

    @TempDir
    private Path data;

    private Loopback cluster;

    @BeforeEach
    void choosePorts() throws Exception {
        cluster = new Loopback(data);
    }

    @AfterEach
    void stopEverybody() {
        cluster.close();
    }

    @Test
    void aPortThatIsTakenIsSaidAndLeavesNothingBehind() throws Exception {
        int port = cluster.freePort();
        TestNode first = cluster.server("server-1", port);

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> cluster.server("server-2", port))
                .withMessageContaining(":" + port)
                .withMessageContaining("the port is taken");

        first.close();
        cluster.server("server-2", port);
    }

    @Test
    void theReferenceIsNotToldOfAServerThatCannotListen() throws Exception {
        TestNode reference = cluster.reference();
        int port = cluster.freePort();
        cluster.server("server-1", port);
        reference.log().await("ServerRanked server=server-1");

        assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> cluster.server("server-2", port));

        cluster.server("server-3", cluster.freePort());
        reference.log().await("ServerRanked server=server-3");
        assertThat(reference.log().lines()).noneMatch(line -> line.contains("server-2"));
    }

    @Test
    void aDataFolderBelongsToOneNode() throws Exception {
        cluster.server("server-1", cluster.freePort());

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> cluster.server("server-1", cluster.freePort()))
                .withMessageContaining("is in use by");
    }

    @Test
    void aFileInThePlaceOfTheDataFolderIsCalledOne() throws Exception {
        Path file = Files.createFile(data.resolve("server-1"));

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> cluster.server("server-1", cluster.freePort()))
                .withMessageContaining(file + ": no data can be kept there (it is a file, not a folder)");
    }

    @Test
    void aNodeThatWasStoppedSaysSoLastAndHasNotFailed() throws Exception {
        TestNode server = cluster.server("server-1", cluster.freePort());

        server.close();

        assertThat(server.node().awaitEnd()).isEmpty();
        assertThat(server.log().lines()).last().asString().contains("NodeStopped");
    }

    @Test
    void aServerWithoutAKeySaysWhatIsOpen() throws Exception {
        TestNode server = cluster.server("server-1", cluster.freePort());

        assertThat(server.log().await("OpenToAnyone")).contains("no cluster key is configured", "replicate");
    }

    @Test
    void metricsAndHealthAreServedWhereAskedFor() throws Exception {
        int http = cluster.freePort();
        int port = cluster.freePort();
        cluster.reference();
        cluster.broker();
        TestNode server = cluster.server("server-1", port, "http", String.valueOf(http));
        cluster.bot(port).log().await("service=publish status=OK");
        server.log().await("CoordinatorElected");

        HttpResponse<String> health = get(http, "/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"status\":\"ok\"", "\"node\":\"server-1\"", "\"coordinator\":\"server-1\"");
        assertThat(get(http, "/metrics").body())
                .containsPattern("bellwether_requests_total\\{service=\"publish\",outcome=\"done\"} [1-9]")
                .containsPattern("bellwether_request_seconds_count\\{service=\"publish\"} [1-9]")
                .containsPattern("bellwether_store_sync_seconds_count [1-9]")
                .containsPattern("bellwether_lamport_clock [1-9]")
                .contains("bellwether_is_coordinator 1");
        assertThat(get(http, "/").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
