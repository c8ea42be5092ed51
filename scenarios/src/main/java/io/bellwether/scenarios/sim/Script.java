package io.bellwether.scenarios.sim;

import io.bellwether.actors.server.ServerNode;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.scenarios.expect.Expectations;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.ClientOperation;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Carries out a timeline: each entry at its instant, entries of one instant in the order of the file. */
final class Script {

    private final Simulation simulation;
    private final NodeLives lives;
    private final TargetSelector selector;
    private final NodeFaults nodeFaults;
    private final LinkFaults linkFaults;
    private final ClientScript clients;
    private final Expectations expectations;

    Script(
            Simulation simulation,
            NodeLives lives,
            TargetSelector selector,
            NodeFaults nodeFaults,
            LinkFaults linkFaults,
            Expectations expectations) {
        this.simulation = simulation;
        this.lives = lives;
        this.selector = selector;
        this.nodeFaults = nodeFaults;
        this.linkFaults = linkFaults;
        this.clients = new ClientScript(lives);
        this.expectations = expectations;
    }

    /** One task for each instant: the kernel may run tasks of the same instant in any order. */
    void schedule(List<TimelineEvent> timeline) {
        SortedMap<Duration, List<Action>> instants = new TreeMap<>();
        timeline.forEach(entry ->
                instants.computeIfAbsent(entry.at(), at -> new ArrayList<>()).add(entry.action()));
        instants.forEach((at, actions) -> simulation.at(at, () -> actions.forEach(this::apply)));
    }

    private void apply(Action action) {
        if (action instanceof NodeFault fault) {
            nodeFaults.apply(fault);
        } else if (action instanceof LinkFault fault) {
            linkFaults.apply(fault);
        } else if (action instanceof ClientOperation operation) {
            clients.apply(operation);
        } else if (action instanceof Action.Malformed malformed) {
            clients.apply(malformed);
        } else if (action instanceof Action.Start start) {
            nodeFaults.start(selector.nodes(start.target()));
        } else if (action instanceof Action.Elect elect) {
            selector.nodes(elect.target()).forEach(server -> lives.server(server)
                    .ifPresent(node -> node.tell(new ServerNode.Elect("the script asked for one"))));
        } else if (action instanceof Action.Expect expect) {
            long deadlineNanos = expectations.open(expect, simulation.nowNanos());
            simulation.at(Duration.ofNanos(deadlineNanos), () -> expectations.look(simulation.nowNanos()));
        }
    }
}
