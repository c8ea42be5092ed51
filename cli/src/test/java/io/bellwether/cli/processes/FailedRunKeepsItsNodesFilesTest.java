package io.bellwether.cli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.cli.NodeMain;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.processes.NodeProgram;
import io.bellwether.scenarios.processes.ProcessHost;
import io.bellwether.scenarios.real.RealTarget;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run of real processes that does not pass leaves what its nodes had on their disks, and what they logged. */
@Timeout(300)
class FailedRunKeepsItsNodesFilesTest {

    private static final String SCENARIO = """
            name: one-server
            cluster: {servers: 1}
            settings: {warm-up: 5s}
            timeline:
              - at: 15s
                expect: {coordinator: %s}
            checks: [lamport]
            duration: 16s
            """;

    @TempDir
    private Path folder;

    @Test
    void whatNodesHadIsKeptOfARunThatFailsAndNotOfOneThatPasses() {
        Path failed = folder.resolve("failed");
        Path passed = folder.resolve("passed");
        try (RealTarget processes = new RealTarget(
                ProcessHost.open(NodeProgram.of(NodeMain.class.getName()), notice -> {}), new TimeScale(0.2))) {
            assertThat(run(processes, "none", failed).outcome()).isNotEqualTo(Outcome.PASS);
            assertThat(run(processes, "server-1", passed).outcome()).isEqualTo(Outcome.PASS);
        }

        assertThat(failed.resolve("server-1/data")).isNotEmptyDirectory();
        assertThat(failed.resolve("server-1/life-1.log")).isRegularFile();
        assertThat(failed.resolve("reference/life-1")).isNotEmptyDirectory();
        assertThat(passed).doesNotExist();
    }

    private static RunResult run(RealTarget processes, String coordinator, Path remains) {
        String text = String.format(SCENARIO, coordinator);
        ScenarioFamily family =
                ((Reading.Accepted) new ScenarioReader(Checks.names()).read("one-server.yaml", text)).family();
        return processes.run(family, new RunRequest("one-server.yaml", 1, 1, Optional.of(remains), List.of()));
    }
}
