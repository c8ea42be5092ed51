package io.bellwether.scenarios.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scenario of the slow subscriber is about does happen. */
class SlowSubscriberTest {

    private static final Path FILE = Path.of("library", "slow-subscriber.yaml");

    private final List<TraceEvent> trace = new ArrayList<>();

    @Test
    void theBrokerDropsWhatIsPastTheHighWaterMarkAndTheHistoryFillsTheGap() throws IOException {
        RunResult result = run(Files.readString(FILE));

        assertThat(dropped()).isNotEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void withAHigherMarkNothingIsDropped() throws IOException {
        run(Files.readString(FILE).replace("high-water-mark: 5", "high-water-mark: 1000"));

        assertThat(dropped()).isEmpty();
    }

    private List<TraceEvent> dropped() {
        return trace.stream()
                .filter(traced -> traced.event() instanceof FrameDropped frame
                        && frame.from().equals("broker")
                        && frame.to().equals("bob"))
                .toList();
    }

    private RunResult run(String text) {
        Reading reading = new ScenarioReader(Checks.names()).read(FILE.toString(), text);
        ScenarioFamily family = ((Reading.Accepted) reading).family();
        try (SimTarget target = new SimTarget()) {
            return target.run(family, new RunRequest(FILE.toString(), 1, List.of(trace::add)));
        }
    }
}
