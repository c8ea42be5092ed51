package io.bellwether.scenarios.drive;

import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.drive.FaultLedger.Entry;
import io.bellwether.scenarios.model.NodeFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Breaks nodes, and mends them. A node that is down already is not hit again. */
final class NodeFaults {

    private final Agenda agenda;
    private final World world;
    private final TargetSelector selector;
    private final FaultLedger ledger;
    private final Outages outages;
    private final Consumer<WorldEvent> announce;

    NodeFaults(Agenda agenda, World world, TargetSelector selector, FaultLedger ledger, Consumer<WorldEvent> announce) {
        this.agenda = agenda;
        this.world = world;
        this.selector = selector;
        this.ledger = ledger;
        this.outages = new Outages(ledger);
        this.announce = announce;
    }

    void apply(NodeFault fault) {
        List<DrivenNode> nodes =
                selector.nodes(fault.target()).stream().map(world::node).toList();
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
            breakDisks(nodes, full, full.lasting());
        } else if (fault instanceof NodeFault.DiskError error) {
            breakDisks(nodes, error, error.lasting());
        } else if (fault instanceof NodeFault.SyncLoss loss) {
            breakDisks(nodes, loss, loss.lasting());
        } else if (fault instanceof NodeFault.Wipe) {
            wipe(nodes);
        }
    }

    /** Starts servers that were late. */
    void start(List<String> names) {
        names.stream().map(world::node).filter(node -> !node.isUp()).forEach(DrivenNode::start);
    }

    private void crash(List<DrivenNode> nodes, Optional<Duration> lasting) {
        List<DrivenNode> hit = nodes.stream().filter(DrivenNode::isUp).toList();
        outages.begin("crash", names(nodes), names(hit));
        for (DrivenNode node : hit) {
            node.crash();
            announce.accept(new WorldEvent.NodeCrashed(node.name()));
        }
        lasting.ifPresent(duration -> agenda.after(duration, () -> hit.forEach(this::restart)));
    }

    private void restart(DrivenNode node) {
        if (!node.isUp()) {
            int incarnation = node.incarnation() + 1;
            announce.accept(new WorldEvent.NodeRestarted(node.name(), incarnation));
            node.start();
            outages.over("crash", node.name());
        }
    }

    private void pause(List<DrivenNode> nodes, Optional<Duration> lasting) {
        List<DrivenNode> hit =
                nodes.stream().filter(node -> node.isUp() && !node.isPaused()).toList();
        outages.begin("pause", names(nodes), names(hit));
        for (DrivenNode node : hit) {
            node.pause();
            announce.accept(new WorldEvent.NodePaused(node.name()));
        }
        lasting.ifPresent(duration -> agenda.after(duration, () -> hit.forEach(this::resume)));
    }

    private void resume(DrivenNode node) {
        if (node.isUp() && node.isPaused()) {
            announce.accept(new WorldEvent.NodeResumed(node.name()));
            node.resume();
            outages.over("pause", node.name());
        }
    }

    private void slow(List<DrivenNode> nodes, NodeFault.SlowNode slow) {
        List<DrivenNode> hit = nodes.stream().filter(DrivenNode::isUp).toList();
        Entry entry = ledger.started(slow.keyword(), names(nodes), world.slowness(slow.factor()), hit::size);
        hit.forEach(node -> announceSpeed(node, node.slow(slow.factor())));
        slow.lasting()
                .ifPresent(duration -> agenda.after(duration, () -> {
                    hit.stream().filter(DrivenNode::isUp).forEach(this::fullSpeed);
                    ledger.ended(entry);
                }));
    }

    private void fullSpeed(DrivenNode node) {
        node.fullSpeed();
        announceSpeed(node, Duration.ZERO);
    }

    private void announceSpeed(DrivenNode node, Duration perMessage) {
        announce.accept(new WorldEvent.NodeSlowed(node.name(), perMessage.toNanos()));
    }

    private void stepClocks(List<DrivenNode> nodes, Duration by) {
        ledger.happened("clock-step", names(nodes), "by " + by.toMillis() + " ms", nodes.size());
        for (DrivenNode node : nodes) {
            node.stepClock(by);
            announce.accept(new WorldEvent.HardwareClockStepped(node.name(), by.toNanos() / 1000));
        }
    }

    private void drift(List<DrivenNode> nodes, NodeFault.ClockDrift drift) {
        long before = nodes.isEmpty() ? 0 : nodes.get(0).driftPartsPerBillion();
        Entry entry = ledger.started(drift.keyword(), names(nodes), "by " + drift.driftPpm() + " ppm", nodes::size);
        nodes.forEach(node -> setDrift(node, drift.driftPartsPerBillion()));
        drift.lasting()
                .ifPresent(duration -> agenda.after(duration, () -> {
                    nodes.forEach(node -> setDrift(node, before));
                    ledger.ended(entry);
                }));
    }

    private void setDrift(DrivenNode node, long partsPerBillion) {
        node.driftClock(partsPerBillion);
        announce.accept(new WorldEvent.HardwareClockDrifted(node.name(), partsPerBillion));
    }

    private void breakDisks(List<DrivenNode> nodes, NodeFault fault, Optional<Duration> lasting) {
        List<InstalledFault> installed =
                nodes.stream().flatMap(node -> node.breakDisk(fault).stream()).toList();
        Entry entry = ledger.started(fault.keyword(), names(nodes), "", () -> installed.stream()
                .mapToLong(InstalledFault::effects)
                .sum());
        lasting.ifPresent(duration -> agenda.after(duration, () -> {
            installed.forEach(InstalledFault::end);
            ledger.ended(entry);
        }));
    }

    private void wipe(List<DrivenNode> nodes) {
        List<DrivenNode> hit = nodes.stream().filter(node -> !node.isUp()).toList();
        ledger.happened("wipe", names(nodes), "", hit.size());
        hit.forEach(node -> node.wipe());
    }

    private static List<String> names(List<DrivenNode> nodes) {
        return nodes.stream().map(DrivenNode::name).toList();
    }
}
