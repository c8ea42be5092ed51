package io.bellwether.scenarios.drive;

import io.bellwether.runtime.trace.WorldEvent;
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
import java.util.function.Consumer;

/** Carries out a timeline: each entry at its instant, entries of one instant in the order of the file. */
public final class Script {

    private final Agenda agenda;
    private final World world;
    private final TargetSelector selector;
    private final NodeFaults nodeFaults;
    private final LinkFaults linkFaults;
    private final Consumer<Action.Expect> expectations;

    /**
     * @param announce is told what the script does to the world
     * @param expectations is told what must hold from this moment on
     */
    public Script(
            Agenda agenda,
            World world,
            TargetSelector selector,
            FaultLedger ledger,
            Consumer<WorldEvent> announce,
            Consumer<Action.Expect> expectations) {
        this.agenda = agenda;
        this.world = world;
        this.selector = selector;
        this.nodeFaults = new NodeFaults(agenda, world, selector, ledger, announce);
        this.linkFaults = new LinkFaults(agenda, world, selector, ledger);
        this.expectations = expectations;
    }

    /** One task for each instant: a world may do tasks of the same instant in any order. */
    public void schedule(List<TimelineEvent> timeline) {
        SortedMap<Duration, List<Action>> instants = new TreeMap<>();
        timeline.forEach(entry ->
                instants.computeIfAbsent(entry.at(), at -> new ArrayList<>()).add(entry.action()));
        instants.forEach((at, actions) -> agenda.at(at, () -> actions.forEach(this::apply)));
    }

    private void apply(Action action) {
        if (action instanceof NodeFault fault) {
            nodeFaults.apply(fault);
        } else if (action instanceof LinkFault fault) {
            linkFaults.apply(fault);
        } else if (action instanceof ClientOperation operation) {
            world.operate(operation);
        } else if (action instanceof Action.Malformed malformed) {
            world.send(malformed);
        } else if (action instanceof Action.Start start) {
            nodeFaults.start(selector.nodes(start.target()));
        } else if (action instanceof Action.Elect elect) {
            selector.nodes(elect.target()).forEach(world::elect);
        } else if (action instanceof Action.Expect expect) {
            expectations.accept(expect);
        }
    }
}
