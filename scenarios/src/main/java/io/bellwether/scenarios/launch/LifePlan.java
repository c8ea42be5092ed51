package io.bellwether.scenarios.launch;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.Target;
import io.bellwether.scenarios.model.TimelineEvent;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many lives each node will have, as far as the script says: they boot before the run, so that no boot takes time from
 * the nodes that run.
 */
public final class LifePlan {

    private final SortedMap<String, Integer> returns = new TreeMap<>();
    private boolean open;

    public LifePlan(Scenario scenario) {
        scenario.timeline().stream()
                .map(TimelineEvent::action)
                .flatMap(action -> returning(action).stream())
                .forEach(this::add);
    }

    /** Who comes back to life by this action, then or later. */
    private static Optional<Target> returning(Action action) {
        if (action instanceof NodeFault.Restart restart) {
            return Optional.of(restart.target());
        }
        return action instanceof NodeFault.Crash crash && crash.lasting().isPresent()
                ? Optional.of(crash.target())
                : Optional.empty();
    }

    private void add(Target target) {
        if (target instanceof Target.Named named) {
            named.nodes().forEach(node -> returns.merge(node, 1, Integer::sum));
        } else {
            open = true;
        }
    }

    /** At least 1. */
    public int lives(String node) {
        return 1 + returns.getOrDefault(node, 0);
    }

    /** Whether somebody may return who is not named before the run: the coordinator of that moment, say. */
    public boolean isOpen() {
        return open;
    }
}
