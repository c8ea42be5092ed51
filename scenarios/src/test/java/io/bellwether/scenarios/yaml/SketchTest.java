package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.CheckSelection;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Condition;
import io.bellwether.scenarios.model.Delay;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.Target;
import io.bellwether.scenarios.model.TimelineEvent;
import io.bellwether.scenarios.model.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final String SKETCH = """
            name: coordinator-crash
            about: The coordinator dies; the next rank takes over; the old one returns and takes the role back.
            cluster: {servers: 3, brokers: 1, bots: 2}
            settings: {heartbeat: 10s, coordinator-check: 30s}
            network: {latency: 1ms..10ms}
            clocks: {server-1: {offset: +5s}, server-2: {offset: -5s, drift: 50ppm}}
            workload: {bots: {rate: 5/s, channels: [geral, tech, random]}}
            timeline:
              - at: 60s
                crash: server-3
              - at: 60s
                expect: {coordinator: server-2, within: 45s}
              - at: 120s
                restart: server-3
              - at: 120s
                expect: {coordinator: server-3, within: 45s}
            checks: all            # or a list
            duration: 180s
            """;

    private final Scenario scenario = Read.scenario(SKETCH);

    @Test
    void theClusterIsNumbered() {
        assertThat(scenario.cluster())
                .isEqualTo(new Cluster(
                        List.of("server-1", "server-2", "server-3"),
                        List.of(),
                        true,
                        List.of("broker"),
                        List.of("bot-1", "bot-2"),
                        List.of(),
                        new TreeMap<>(),
                        false));
    }

    @Test
    void quantitiesKeepTheirUnits() {
        assertThat(scenario.duration()).isEqualTo(Duration.ofSeconds(180));
        assertThat(scenario.settings().common().heartbeat()).isEqualTo(Duration.ofSeconds(10));
        assertThat(scenario.settings().common().election().coordinatorCheck()).isEqualTo(Duration.ofSeconds(30));
        assertThat(scenario.clocks())
                .containsExactly(
                        Map.entry("server-1", new ClockProfile(Duration.ofSeconds(5), 0)),
                        Map.entry("server-2", new ClockProfile(Duration.ofSeconds(-5), 50)));
        assertThat(scenario.bots().ratePerSecond()).isEqualTo(5.0);
        assertThat(scenario.bots().channels()).containsExactly("geral", "tech", "random");
    }

    @Test
    void aRangeOfLatencyIsADistributionAndNoChoiceOfTheSeed() {
        assertThat(scenario.network().latency()).isEqualTo(new Delay(Duration.ofMillis(1), Duration.ofMillis(10)));
        assertThat(Read.family(SKETCH).isOpen()).isFalse();
    }

    @Test
    void theTimelineKeepsItsOrderAndItsPlaces() {
        Target third = Target.named("server-3");
        Window window = new Window(Duration.ofSeconds(45), Duration.ZERO);
        assertThat(scenario.timeline())
                .containsExactly(
                        event(60, new NodeFault.Crash(third, Optional.empty()), 0, 9),
                        event(60, expect(new Condition.CoordinatorIs("server-2"), window), 1, 11),
                        event(120, new NodeFault.Restart(third), 2, 13),
                        event(120, expect(new Condition.CoordinatorIs("server-3"), window), 3, 15));
    }

    @Test
    void allChecksJudgeTheRun() {
        assertThat(scenario.checks()).isEqualTo(new CheckSelection.All(List.of()));
    }

    private static TimelineEvent event(int second, Action action, int index, int line) {
        return new TimelineEvent(Duration.ofSeconds(second), action, "timeline[" + index + "]", line);
    }

    private static Action expect(Condition condition, Window window) {
        return new Action.Expect(List.of(condition), window);
    }
}
