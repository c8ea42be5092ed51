package io.bellwether.scenarios.drive;

import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What the checks may assume of a scenario. */
public final class CheckContexts {

    private CheckContexts() {}

    /** @param jitter by how much the world is late; bounds widen by it */
    public static CheckContext of(Scenario scenario, Duration jitter) {
        List<String> clients = new ArrayList<>(scenario.cluster().clients());
        clients.addAll(scenario.cluster().bots());
        return new CheckContext(
                scenario.cluster().servers(),
                clients,
                NodeSettingsMapping.toActors(scenario.settings().common()),
                scenario.network().latency().least(),
                scenario.network().latency().most(),
                slowestAnswer(scenario),
                largestDriftPpm(scenario),
                jitter);
    }

    /** A proxy asks one server after the other. */
    private static Duration slowestAnswer(Scenario scenario) {
        Duration answer = scenario.network().latency().most().multipliedBy(2);
        if (!scenario.cluster().proxy()) {
            return answer;
        }
        ProxySettings proxy = new NodeDirectory(scenario).proxy();
        return answer.plus(proxy.tryTimeout().multipliedBy(proxy.tries()));
    }

    private static double largestDriftPpm(Scenario scenario) {
        DoubleStream fromTheStart =
                scenario.clocks().values().stream().mapToDouble(profile -> Math.abs(profile.driftPpm()));
        DoubleStream later =
                scenario.timeline().stream().map(TimelineEvent::action).mapToDouble(CheckContexts::driftPpm);
        return DoubleStream.concat(fromTheStart, later).max().orElse(0);
    }

    private static double driftPpm(Action action) {
        return action instanceof NodeFault.ClockDrift drift ? Math.abs(drift.driftPpm()) : 0;
    }
}
