package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.check.clock.LundeliusLynch;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Condition;
import io.bellwether.scenarios.model.Scenario;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of the time of each event by itself. */
final class WindowRules {

    private final Scenario scenario;
    private final Problems problems;
    private final Set<String> refused = new HashSet<>();

    WindowRules(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    /** Reports each entry once, also if all its repetitions are wrong. */
    void check(List<Placed> events) {
        for (Placed placed : events) {
            int before = problems.count();
            if (!refused.contains(placed.entry())) {
                check(placed);
            }
            if (problems.count() > before) {
                refused.add(placed.entry());
            }
        }
    }

    private void check(Placed placed) {
        Duration at = placed.event().at();
        Duration end = scenario.duration();
        if (at.compareTo(end) > 0) {
            problems.add(
                    placed.at(),
                    "this is at " + Shown.duration(at) + ", past the end of the run",
                    "at most " + Shown.duration(end) + ", the scenario's duration");
            return;
        }
        Action action = placed.event().action();
        Duration warmUp = scenario.settings().warmUp();
        if (needsCluster(action) && at.compareTo(warmUp) < 0) {
            problems.add(
                    placed.at(),
                    "'" + action.keyword() + "' at " + Shown.duration(at) + " is before the cluster is up",
                    "at least " + Shown.duration(warmUp) + ", or a shorter settings.warm-up");
        }
        if (action instanceof Action.Expect expect) {
            window(placed, expect, at);
        }
    }

    private static boolean needsCluster(Action action) {
        return action instanceof Action.Fault || action instanceof Action.Elect || action instanceof Action.Malformed;
    }

    private void window(Placed placed, Action.Expect expect, Duration at) {
        Duration last = at.plus(expect.window().length());
        if (last.compareTo(scenario.duration()) > 0) {
            problems.add(
                    placed.action(),
                    "this is judged at " + Shown.duration(last) + ", past the end of the run",
                    "a window that ends by " + Shown.duration(scenario.duration()) + ", the scenario's duration");
        }
        for (Condition condition : expect.conditions()) {
            if (condition instanceof Condition.ClockSpread spread) {
                bound(placed, spread.most());
            }
        }
    }

    private void bound(Placed placed, Duration most) {
        int n = scenario.cluster().servers().size();
        Duration uncertainty = scenario.network().latency().uncertainty();
        Duration least = LundeliusLynch.leastSpread(uncertainty, n);
        if (most.compareTo(least) < 0) {
            problems.add(
                    placed.action(),
                    "no algorithm can hold " + n + " clocks within " + Shown.duration(most)
                            + ": delays differ by up to " + Shown.duration(uncertainty),
                    "a clock-spread of at least " + Shown.duration(least)
                            + ", the bound u(1 - 1/n) of Lundelius and Lynch");
        }
    }
}
