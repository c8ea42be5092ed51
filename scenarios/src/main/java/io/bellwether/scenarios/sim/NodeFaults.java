package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.disk.DiskFault;
import io.bellwether.runtime.sim.disk.InstalledDiskFault;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.sim.FaultLedger.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Breaks nodes, and mends them. A node that is down already is not hit again. */
final class NodeFaults {

    /** What a message costs on a slow node, times its factor. At normal speed a message takes no virtual time. */
    private static final Duration NOMINAL_MESSAGE = Duration.ofNanos(50_000);

    private final Simulation simulation;
    private final SimCluster cluster;
    private final TargetSelector selector;
    private final FaultLedger ledger;
    private final Outages outages;
    private final Consumer<WorldEvent> announce;

    NodeFaults(
            Simulation simulation,
            SimCluster cluster,
            TargetSelector selector,
            FaultLedger ledger,
            Consumer<WorldEvent> announce) {
        this.simulation = simulation;
        this.cluster = cluster;
        this.selector = selector;
        this.ledger = ledger;
        this.outages = new Outages(ledger);
        this.announce = announce;
    }

    void apply(NodeFault fault) {
        List<SimNode> nodes =
                selector.nodes(fault.target()).stream().map(cluster::node).toList();
        if (fault instanceof NodeFault.Crash crash) {
            crash(nodes, crash.lasting());
        } else if (fault instanceof NodeFault.Restart) {
            nodes.forEach(this::restart);
        } else if (fault instanceof NodeFault.Pause pause) {
            pause(nodes, pause.lasting());
        } else if (fault instanceof NodeFault.Resume) {
            nodes.forEach(this::resume);
        } else if (fault instanceof NodeFault.SlowNode slow) {
            slow(nodes, slow);
        } else if (fault instanceof NodeFault.ClockStep step) {
            stepClocks(nodes, step.by());
        } else if (fault instanceof NodeFault.ClockDrift drift) {
            drift(nodes, drift);
        } else if (fault instanceof NodeFault.DiskFull full) {
            breakDisks(nodes, fault, List.of(DiskFault.FULL), full.lasting());
        } else if (fault instanceof NodeFault.DiskError error) {
            breakDisks(nodes, fault, List.of(DiskFault.WRITE_ERROR, DiskFault.SYNC_ERROR), error.lasting());
        } else if (fault instanceof NodeFault.SyncLoss loss) {
            breakDisks(nodes, fault, List.of(DiskFault.SYNC_LOSS), loss.lasting());
        } else if (fault instanceof NodeFault.Wipe) {
            wipe(nodes);
        }
    }

    /** Starts servers that were late. */
    void start(List<String> names) {
        names.stream().map(cluster::node).filter(node -> !node.isUp()).forEach(SimNode::start);
    }

    private void crash(List<SimNode> nodes, Optional<Duration> lasting) {
        List<SimNode> hit = nodes.stream().filter(SimNode::isUp).toList();
        outages.begin("crash", names(nodes), names(hit));
        for (SimNode node : hit) {
            node.crash();
            announce.accept(new WorldEvent.NodeCrashed(node.name()));
        }
        lasting.ifPresent(duration -> simulation.after(duration, () -> hit.forEach(this::restart)));
    }

    private void restart(SimNode node) {
        if (!node.isUp()) {
            int incarnation = node.process().incarnation() + 1;
            announce.accept(new WorldEvent.NodeRestarted(node.name(), incarnation));
            node.start();
            outages.over("crash", node.name());
        }
    }

    private void pause(List<SimNode> nodes, Optional<Duration> lasting) {
        List<SimNode> hit =
                nodes.stream().filter(node -> node.isUp() && !node.isPaused()).toList();
        outages.begin("pause", names(nodes), names(hit));
        for (SimNode node : hit) {
            node.process().pause();
            announce.accept(new WorldEvent.NodePaused(node.name()));
        }
        lasting.ifPresent(duration -> simulation.after(duration, () -> hit.forEach(this::resume)));
    }

    private void resume(SimNode node) {
        if (node.isUp() && node.isPaused()) {
            announce.accept(new WorldEvent.NodeResumed(node.name()));
            node.process().resume();
            outages.over("pause", node.name());
        }
    }

    private void slow(List<SimNode> nodes, NodeFault.SlowNode slow) {
        Duration perMessage = Duration.ofNanos(Math.round(NOMINAL_MESSAGE.toNanos() * slow.factor()));
        List<SimNode> hit = nodes.stream().filter(SimNode::isUp).toList();
        Entry entry = ledger.started(
                slow.keyword(), names(nodes), "each message takes " + perMessage.toNanos() / 1000 + " µs", hit::size);
        hit.forEach(node -> setSpeed(node, perMessage));
        slow.lasting()
                .ifPresent(duration -> simulation.after(duration, () -> {
                    hit.stream().filter(SimNode::isUp).forEach(node -> setSpeed(node, Duration.ZERO));
                    ledger.ended(entry);
                }));
    }

    private void setSpeed(SimNode node, Duration perMessage) {
        node.process().slowDown(perMessage);
        announce.accept(new WorldEvent.NodeSlowed(node.name(), perMessage.toNanos()));
    }

    private void stepClocks(List<SimNode> nodes, Duration by) {
        ledger.happened("clock-step", names(nodes), "by " + by.toMillis() + " ms", nodes.size());
        for (SimNode node : nodes) {
            node.clock().step(by);
            announce.accept(new WorldEvent.HardwareClockStepped(node.name(), by.toNanos() / 1000));
        }
    }

    private void drift(List<SimNode> nodes, NodeFault.ClockDrift drift) {
        long before = nodes.isEmpty() ? 0 : nodes.get(0).clock().driftPartsPerBillion();
        Entry entry = ledger.started(drift.keyword(), names(nodes), "by " + drift.driftPpm() + " ppm", nodes::size);
        nodes.forEach(node -> setDrift(node, SimCluster.partsPerBillion(drift.driftPpm())));
        drift.lasting()
                .ifPresent(duration -> simulation.after(duration, () -> {
                    nodes.forEach(node -> setDrift(node, before));
                    ledger.ended(entry);
                }));
    }

    private void setDrift(SimNode node, long partsPerBillion) {
        node.clock().drift(partsPerBillion);
        announce.accept(new WorldEvent.HardwareClockDrifted(node.name(), partsPerBillion));
    }

    private void breakDisks(List<SimNode> nodes, NodeFault fault, List<DiskFault> kinds, Optional<Duration> lasting) {
        List<InstalledDiskFault> installed = new ArrayList<>();
        for (SimNode node : nodes) {
            kinds.forEach(kind -> installed.add(node.disk().install(kind)));
        }
        Entry entry = ledger.started(fault.keyword(), names(nodes), "", () -> installed.stream()
                .mapToLong(InstalledDiskFault::effects)
                .sum());
        lasting.ifPresent(duration -> simulation.after(duration, () -> {
            installed.forEach(InstalledDiskFault::remove);
            ledger.ended(entry);
        }));
    }

    private void wipe(List<SimNode> nodes) {
        List<SimNode> hit = nodes.stream().filter(node -> !node.isUp()).toList();
        ledger.happened("wipe", names(nodes), "", hit.size());
        hit.forEach(node -> node.disk().wipe());
    }

    private static List<String> names(List<SimNode> nodes) {
        return nodes.stream().map(SimNode::name).toList();
    }
}
