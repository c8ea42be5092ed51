package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads faults of nodes: a target alone, or a map with {@code target}, {@code by} and {@code for}. */
final class NodeFaultReader {

    private static final String TARGET = "target";
    private static final String BY = "by";
    private static final String FOR = "for";

    private final Selectors selectors;

    NodeFaultReader(Selectors selectors) {
        this.selectors = selectors;
    }

    void register(Map<String, ActionReader> readers) {
        List<String> machines = selectors.roster().machines();
        List<String> disks = selectors.roster().withDisk();
        readers.put("crash", lasting(machines, NodeFault.Crash::new));
        readers.put("restart", body -> new NodeFault.Restart(selectors.read(body, machines)));
        readers.put("pause", lasting(machines, NodeFault.Pause::new));
        readers.put("resume", body -> new NodeFault.Resume(selectors.read(body, machines)));
        readers.put("clock-step", this::clockStep);
        readers.put("clock-drift", this::clockDrift);
        readers.put("disk-full", lasting(disks, NodeFault.DiskFull::new));
        readers.put("disk-error", lasting(disks, NodeFault.DiskError::new));
        readers.put("sync-loss", lasting(disks, NodeFault.SyncLoss::new));
        readers.put("wipe", body -> new NodeFault.Wipe(selectors.read(body, disks)));
    }

    /** A node whose CPU is slow; {@code slow} with a bandwidth is a matter of links. */
    Action slow(Cursor body) {
        Fields fields = Fields.of(body, "a slow node", List.of(TARGET, BY, FOR));
        Target target = selectors.read(fields.need(TARGET), selectors.roster().machines());
        double factor = Quantities.value(fields.need(BY), Dimension.FACTOR) / 1e3;
        return new NodeFault.SlowNode(target, factor, duration(fields));
    }

    /** How long a fault lasts, where the file says it. */
    static Optional<Duration> duration(Fields fields) {
        return fields.get(FOR).map(value -> Quantities.duration(value, Dimension.INTERVAL));
    }

    private ActionReader lasting(List<String> names, BiFunction<Target, Optional<Duration>, Action> fault) {
        return body -> {
            if (!body.isMapping()) {
                return fault.apply(selectors.read(body, names), Optional.empty());
            }
            Fields fields = Fields.of(body, "a fault", List.of(TARGET, FOR));
            return fault.apply(selectors.read(fields.need(TARGET), names), duration(fields));
        };
    }

    private Action clockStep(Cursor body) {
        Fields fields = Fields.of(body, "a clock step", List.of(TARGET, BY));
        Target target = selectors.read(fields.need(TARGET), selectors.roster().servers());
        return new NodeFault.ClockStep(target, Quantities.duration(fields.need(BY), Dimension.OFFSET));
    }

    private Action clockDrift(Cursor body) {
        Fields fields = Fields.of(body, "a clock drift", List.of(TARGET, BY, FOR));
        Target target = selectors.read(fields.need(TARGET), selectors.roster().servers());
        return new NodeFault.ClockDrift(target, Quantities.ppm(fields.need(BY), Dimension.DRIFT), duration(fields));
    }
}
