package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows which nodes run, and refuses an action that cannot do anything: a restart of a node that runs, a resume of
 * one that is not paused. Once a node may have been hit by a draw, nothing is refused of it any more; for that the
 * events must be those of the lowest member, in which whatever is drawn happens as early as it can.
 */
final class StateRules {

    private enum State {
        LATE("has not been started"),
        RUNNING("runs"),
        CRASHED("is crashed"),
        PAUSED("is paused"),
        UNKNOWN("");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    /** A change of state: by an event, or by the end of a fault that lasts a while. */
    private record Change(Duration at, Placed by, List<State> from, State to, boolean ends) {}

    private final Scenario scenario;
    private final Pass pass;
    private final Map<String, State> states = new HashMap<>();

    StateRules(Scenario scenario, Pass pass) {
        this.scenario = scenario;
        this.pass = pass;
        scenario.cluster().nodes().forEach(node -> states.put(node, State.RUNNING));
        scenario.cluster().late().forEach(node -> states.put(node, State.LATE));
    }

    void check(List<Placed> events) {
        List<Change> changes = new ArrayList<>();
        events.forEach(event -> addChanges(event, changes));
        changes.sort(Comparator.comparing(Change::at));
        changes.forEach(this::apply);
    }

    private static void addChanges(Placed placed, List<Change> changes) {
        Duration at = placed.event().at();
        Action action = placed.event().action();
        List<State> up = List.of(State.RUNNING, State.PAUSED);
        if (action instanceof NodeFault.Crash crash) {
            changes.add(new Change(at, placed, up, State.CRASHED, false));
            end(crash.lasting(), placed, State.CRASHED, changes);
        } else if (action instanceof NodeFault.Pause pause) {
            changes.add(new Change(at, placed, List.of(State.RUNNING), State.PAUSED, false));
            end(pause.lasting(), placed, State.PAUSED, changes);
        } else if (action instanceof NodeFault.Restart) {
            changes.add(new Change(at, placed, List.of(State.CRASHED), State.RUNNING, false));
        } else if (action instanceof NodeFault.Resume) {
            changes.add(new Change(at, placed, List.of(State.PAUSED), State.RUNNING, false));
        } else if (action instanceof NodeFault.Wipe) {
            changes.add(new Change(at, placed, List.of(State.CRASHED), State.CRASHED, false));
        } else if (action instanceof Action.Start) {
            changes.add(new Change(at, placed, List.of(State.LATE), State.RUNNING, false));
        }
    }

    private static void end(Optional<Duration> lasting, Placed placed, State during, List<Change> changes) {
        lasting.ifPresent(time ->
                changes.add(new Change(placed.event().at().plus(time), placed, List.of(during), State.RUNNING, true)));
    }

    private void apply(Change change) {
        Target target = target(change.by().event().action());
        if (!(target instanceof Target.Named named)) {
            scenario.cluster().servers().forEach(server -> states.put(server, State.UNKNOWN));
            return;
        }
        if (pass.isOpen(change.by().entry())) {
            scenario.cluster().nodes().forEach(node -> states.put(node, State.UNKNOWN));
            return;
        }
        named.nodes().forEach(node -> apply(change, node, states.get(node)));
    }

    private void apply(Change change, String node, State state) {
        boolean fits = change.from().contains(state);
        if (!fits && !change.ends() && state != State.UNKNOWN) {
            refuse(change, node, state);
        }
        if (fits) {
            states.put(node, change.to());
        }
    }

    private void refuse(Change change, String node, State state) {
        String keyword = change.by().event().action().keyword();
        String needed = change.from().stream()
                .map(from -> from.words)
                .reduce((a, b) -> a + " or " + b)
                .orElse("");
        pass.problems()
                .add(
                        change.by().action(),
                        "'" + keyword + "' of " + node + ", which " + state.words + " at "
                                + Shown.duration(change.by().event().at()),
                        "a node that " + needed + " then");
    }

    private static Target target(Action action) {
        return action instanceof NodeFault fault ? fault.target() : ((Action.Start) action).target();
    }
}
