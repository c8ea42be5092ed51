package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.sim.SimTarget;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the guide runs, and nothing that it promises fails. */
class GuideRunsTest {

    @ParameterizedTest
    @MethodSource("io.bellwether.scenarios.yaml.GuideTest#examples")
    void noExampleFails(String example) {
        Reading.Accepted accepted = (Reading.Accepted) new ScenarioReader(Checks.names()).read("example.yaml", example);
        try (SimTarget target = new SimTarget()) {
            RunResult result = target.run(accepted.family(), new RunRequest("example.yaml", 1, List.of()));

            assertThat(result.outcome()).as("%s%n%s", example, result).isNotEqualTo(Outcome.FAIL);
        }
    }
}
