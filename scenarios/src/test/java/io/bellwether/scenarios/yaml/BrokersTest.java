package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many brokers there are, and what they are called. */
class BrokersTest {

    private static Scenario withBrokers(String brokers, String timeline) {
        return Read.scenario("""
                name: x
                cluster: {servers: 3%s}
                duration: 100s
                %s
                """.formatted(brokers, timeline));
    }

    @Test
    void oneIsTheRuleAndIsCalledBroker() {
        assertThat(withBrokers("", "").cluster().brokers()).containsExactly("broker");
    }

    @Test
    void thereMayBeNone() {
        assertThat(withBrokers(", brokers: 0", "").cluster().brokers()).isEmpty();
    }

    @Test
    void severalAreNumberedAndEachCanBeKilled() {
        Scenario scenario = withBrokers(", brokers: 2", "timeline: [{at: 50s, crash: broker-2}]");

        assertThat(scenario.cluster().brokers()).containsExactly("broker-1", "broker-2");
        assertThat(scenario.cluster().nodes()).contains("broker-1", "broker-2").doesNotContain("broker");
        NodeFault.Crash crash = (NodeFault.Crash) scenario.timeline().get(0).action();
        assertThat(crash.target()).isEqualTo(new Target.Named(List.of("broker-2")));
    }

    @Test
    void whereThereAreTwoNoneIsCalledBroker() {
        assertThat(Read.problems("""
                name: x
                cluster: {servers: 1, brokers: 2}
                duration: 100s
                timeline: [{at: 50s, crash: broker}]
                """)).contains("broker-1, broker-2");
    }
}
