package io.bellwether.benchmarks.scenario;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;

/** The library's scenario of the coordinator that crashes and comes back, for any number of servers. */
final class CoordinatorCrash {

    private CoordinatorCrash() {}

    /** Three minutes: a crash after one, a restart after two. */
    static ScenarioFamily withReturn(int servers) {
        return read("""
                name: coordinator-crash
                cluster: {servers: %1$d}
                timeline:
                  - at: 30s
                    expect: {coordinator: server-%1$d}
                  - at: 60s
                    crash: server-%1$d
                  - at: 60s
                    expect: {coordinator: server-%2$d, within: 45s}
                  - at: 120s
                    restart: server-%1$d
                  - at: 120s
                    expect: {coordinator: server-%1$d, within: 45s}
                checks: all
                duration: 180s
                """.formatted(servers, servers - 1));
    }

    /** A minute to come up, then the crash, then as long as it takes to elect. */
    static ScenarioFamily withoutReturn(int servers) {
        return read("""
                name: coordinator-crash-at-size
                cluster: {servers: %1$d}
                settings: {warm-up: 60s}
                timeline:
                  - at: 60s
                    expect: {coordinator: server-%1$d}
                  - at: 61s
                    crash: server-%1$d
                  - at: 61s
                    expect: {coordinator: server-%2$d, within: 45s}
                checks: all
                duration: 107s
                """.formatted(servers, servers - 1));
    }

    private static ScenarioFamily read(String text) {
        Reading reading = new ScenarioReader(Checks.names()).read("benchmark", text);
        if (reading instanceof Reading.Rejected rejected) {
            throw new IllegalStateException(rejected.render());
        }
        return ((Reading.Accepted) reading).family();
    }
}
