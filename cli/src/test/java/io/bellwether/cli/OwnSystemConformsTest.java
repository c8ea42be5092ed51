package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.cli.processes.ProcessCluster;
import io.bellwether.scenarios.conform.rules.Rulebook;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Our own nodes, as processes, keep every rule that can be seen from outside. */
@Timeout(300)
class OwnSystemConformsTest {

    /** On a busy machine a process may be slow; no rule waits so long for what comes. */
    private static final String PATIENCE = "15s";

    @TempDir
    private static Path folder;

    private static ProcessCluster cluster;

    @BeforeAll
    static void aClusterRuns() throws IOException {
        cluster = ProcessCluster.start(folder, 2, Main.class);
    }

    @AfterAll
    static void theClusterEnds() {
        cluster.close();
    }

    @Test
    void everyRuleIsObservedAndPassesWhereEverythingIsGiven() {
        Console console = console();

        int exit = console.run(
                "conform",
                "--server",
                cluster.serverAddress(0),
                "--server",
                cluster.serverAddress(1),
                "--reference",
                cluster.referenceAddress(),
                "--broker",
                cluster.brokerUrl(),
                "--timeout",
                PATIENCE);

        assertThat(console.out())
                .as(console.err())
                .endsWith(Rulebook.rules().size() + " passed, 0 failed, 0 not observable\n");
        assertThat(exit).isEqualTo(ExitCode.PASS);
    }

    @Test
    void theReferenceTellsOfAnotherServer() throws IOException {
        Console console = console();

        int exit = console.run(
                "conform",
                "--server",
                cluster.serverAddress(0),
                "--reference",
                cluster.referenceAddress(),
                "--only",
                "replication",
                "--json",
                "--timeout",
                PATIENCE);

        JsonNode report = new ObjectMapper().readTree(console.out());
        assertThat(exit).as(console.out()).isEqualTo(ExitCode.PASS);
        assertThat(report.get("servers").size()).isEqualTo(2);
        assertThat(report.get("rules"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.get("outcome").asText()).isEqualTo("passed"));
    }

    private static Console console() {
        return new Console(ScriptedTarget.always(null), folder, Terminal.PLAIN);
    }
}
