package io.bellwether.scenarios.real;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.sim.disk.DiskFault;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.model.NodeFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The disk of one node's machine, as it must be over all lives of the node: what a script broke stays broken. */
final class RealDisk {

    private final Consumer<NodeOrder> orders;
    private final List<Broken> broken = new ArrayList<>();

    /** @param orders to the newest life of the node */
    RealDisk(Consumer<NodeOrder> orders) {
        this.orders = orders;
    }

    InstalledFault breakAs(NodeFault fault) {
        Broken installed = new Broken(kind(fault));
        if (!isBroken(installed.kind)) {
            orders.accept(new NodeOrder.BreakDisk(installed.kind, true));
        }
        broken.add(installed);
        return installed;
    }

    private static NodeOrder.Disk kind(NodeFault fault) {
        if (fault instanceof NodeFault.DiskFull) {
            return NodeOrder.Disk.FULL;
        } else if (fault instanceof NodeFault.DiskError) {
            return NodeOrder.Disk.ERROR;
        }
        throw new IllegalStateException("no disk does " + fault);
    }

    private boolean isBroken(NodeOrder.Disk kind) {
        return broken.stream().anyMatch(fault -> fault.kind == kind);
    }

    /** A new life must be told what is broken. */
    void lifeBegan() {
        broken.stream()
                .map(fault -> fault.kind)
                .distinct()
                .forEach(kind -> orders.accept(new NodeOrder.BreakDisk(kind, true)));
    }

    /** The disk refused something. @param kind {@link DiskFault#kind()} */
    void refused(String kind) {
        NodeOrder.Disk cause = kind.equals(DiskFault.FULL.kind()) ? NodeOrder.Disk.FULL : NodeOrder.Disk.ERROR;
        broken.stream().filter(fault -> fault.kind == cause).findFirst().ifPresent(fault -> fault.effects++);
    }

    private final class Broken implements InstalledFault {
        private final NodeOrder.Disk kind;
        private long effects;

        Broken(NodeOrder.Disk kind) {
            this.kind = kind;
        }

        @Override
        public long effects() {
            return effects;
        }

        @Override
        public void end() {
            if (broken.remove(this) && !isBroken(kind)) {
                orders.accept(new NodeOrder.BreakDisk(kind, false));
            }
        }
    }
}
