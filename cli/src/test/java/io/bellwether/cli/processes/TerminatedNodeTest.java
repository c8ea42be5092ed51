package io.bellwether.cli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.ZContext;

/** What SIGTERM does to a real process. */
@Timeout(180)
class TerminatedNodeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void aServerThatIsToldToEndEndsWith0AndHasSaidSo() throws Exception {
        List<Integer> ports = FreePorts.take(3);
        NodeProcess server = NodeProcess.start(
                "server",
                folder,
                List.of(
                        "server",
                        "--name",
                        "server-1",
                        "--port",
                        ports.get(0).toString(),
                        "--reference-url",
                        "tcp://127.0.0.1:" + ports.get(1),
                        "--broker-url",
                        "tcp://127.0.0.1:" + ports.get(2),
                        "--data",
                        Files.createDirectories(folder.resolve("data")).toString()));
        try (ZContext context = new ZContext();
                Requester requester = new Requester(context, "tcp://127.0.0.1:" + ports.get(0), PATIENCE)) {
            while (requester.ask("users", Map.of()).isEmpty()) {
                assertThat(server.isAlive()).as(server.output()).isTrue();
            }

            assertThat(server.terminate()).isZero();

            assertThat(server.output()).contains("NodeReady", "NodeStopping", "NodeStopped");
        } finally {
            server.kill();
        }
    }

    @Test
    void aBotWhoseServerNeverAnswersEndsTooAndLeavesNoActorBehind() throws Exception {
        try (ServerSocket hangsUp = new ServerSocket(0)) {
            String nobody = "tcp://127.0.0.1:" + hangsUp.getLocalPort();
            NodeProcess bot =
                    NodeProcess.start("bot", folder, List.of("bot", "--server-url", nobody, "--broker-url", nobody));
            try {
                while (!bot.output().contains("RequestTimedOut")) {
                    hangsUp.accept().close();
                }

                assertThat(bot.terminate()).isZero();

                assertThat(bot.output()).contains("NodeStopped").doesNotContain("the actors did not stop");
            } finally {
                bot.kill();
            }
        }
    }
}
