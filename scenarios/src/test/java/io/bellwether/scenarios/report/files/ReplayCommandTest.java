package io.bellwether.scenarios.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.WorldReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayCommandTest {

    @Test
    void itNamesTheFileAndTheSeed() {
        assertThat(ReplayCommand.of(run("scenarios/library/coordinator-crash.yaml")))
                .isEqualTo("./bellwether run scenarios/library/coordinator-crash.yaml --seed 42");
    }

    @Test
    void aNameThatAShellWouldBreakIsQuoted() {
        assertThat(ReplayCommand.of(run("my tests/it's.yaml")))
                .isEqualTo("./bellwether run 'my tests/it'\\''s.yaml' --seed 42");
    }

    @Test
    void aRunInRealTimeNamesItsWorldAndHowFastTimePassed() {
        WorldReport world = new WorldReport(
                "containers",
                List.of("--compose", "my own.yml"),
                0.5,
                1,
                Duration.ZERO,
                Optional.empty(),
                0,
                List.of(),
                Optional.empty());

        assertThat(ReplayCommand.of(run("x.yaml", world)))
                .isEqualTo("./bellwether run x.yaml --seed 42 --on containers --compose 'my own.yml' --time-scale 0.5");
    }

    private static RunResult run(String file) {
        return run(file, WorldReport.SIMULATOR);
    }

    private static RunResult run(String file, WorldReport world) {
        return new RunResult(
                "x",
                file,
                42,
                false,
                Outcome.PASS,
                List.of(),
                List.of(),
                List.of(),
                Duration.ZERO,
                0,
                0,
                "",
                Duration.ZERO,
                world);
    }
}
