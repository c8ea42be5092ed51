package io.bellwether.runtime.node.runner;

import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.node.order.NodeOrder.BreakDisk;
import io.bellwether.runtime.node.order.NodeOrder.Disk;
import io.bellwether.runtime.sim.disk.DiskFault;
import io.bellwether.runtime.store.SyncTime;
import io.bellwether.runtime.trace.WorldEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A disk that refuses as the simulator's does: a full one every write, a failing one every write and every sync. Each
 * refusal is declared.
 */
public final class BreakableDisk implements io.bellwether.runtime.store.Disk {

    private final String node;
    private final Consumer<WorldEvent> declare;
    private final Optional<SyncTime> syncTime;
    private final Set<Disk> broken = EnumSet.noneOf(Disk.class);

    /** @param syncTime empty where syncs take what this machine's disk takes */
    public BreakableDisk(String node, Consumer<WorldEvent> declare, Optional<SyncTime> syncTime) {
        this.node = node;
        this.declare = declare;
        this.syncTime = syncTime;
    }

    /** Begins or ends a fault. */
    public synchronized void obey(BreakDisk order) {
        if (order.broken()) {
            broken.add(order.fault());
        } else {
            broken.remove(order.fault());
        }
    }

    @Override
    public void beforeWrite() throws StoreException {
        refuse(Disk.ERROR, DiskFault.WRITE_ERROR);
        refuse(Disk.FULL, DiskFault.FULL);
    }

    @Override
    public void beforeSync() throws StoreException {
        refuse(Disk.ERROR, DiskFault.SYNC_ERROR);
    }

    @Override
    public Optional<SyncTime> syncTime() {
        return syncTime;
    }

    private synchronized void refuse(Disk cause, DiskFault effect) throws StoreException {
        if (broken.contains(cause)) {
            declare.accept(new WorldEvent.DiskFault(node, effect.kind(), effect.message()));
            throw new StoreException(node + ": " + effect.message());
        }
    }
}
