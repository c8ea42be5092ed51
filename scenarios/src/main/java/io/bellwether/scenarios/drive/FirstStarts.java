package io.bellwether.scenarios.drive;

import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When each node starts for the first time: everyone but those who are late. Servers start one after the other, far
 * enough apart that the reference hears them in that order: so server-n gets rank n, whatever the latencies.
 */
public final class FirstStarts {

    private static final Duration BETWEEN_TWO = Duration.ofMillis(10);

    /** A node and its time, counted from the start of the run. */
    public record FirstStart(String node, Duration at) {}

    private FirstStarts() {}

    /** In the order of the nodes. */
    public static List<FirstStart> of(Scenario scenario) {
        return of(scenario, BETWEEN_TWO);
    }

    /** @param between how much two servers lie apart, beside what frames may take */
    public static List<FirstStart> of(Scenario scenario, Duration between) {
        Cluster cluster = scenario.cluster();
        Duration apart = between.plus(scenario.network().latency().most().multipliedBy(4));
        List<FirstStart> starts = new ArrayList<>();
        Duration next = Duration.ZERO;
        for (String name : cluster.nodes()) {
            if (!cluster.servers().contains(name)) {
                starts.add(new FirstStart(name, Duration.ZERO));
            } else if (!cluster.late().contains(name)) {
                next = next.plus(apart);
                starts.add(new FirstStart(name, next));
            }
        }
        return starts;
    }
}
