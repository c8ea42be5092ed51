package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.disk.DiskFault;
import io.bellwether.runtime.sim.disk.InstalledDiskFault;
import io.bellwether.runtime.sim.disk.VirtualDisk;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.model.NodeFault;
import java.util.List;

/** A fault of the virtual disk as one that a script installed. */
record SimDiskFault(InstalledDiskFault installed) implements InstalledFault {

    /** Breaks the disk in each way that the script's fault means. */
    static List<InstalledFault> install(VirtualDisk disk, NodeFault fault) {
        return kinds(fault).stream()
                .<InstalledFault>map(kind -> new SimDiskFault(disk.install(kind)))
                .toList();
    }

    private static List<DiskFault> kinds(NodeFault fault) {
        if (fault instanceof NodeFault.DiskFull) {
            return List.of(DiskFault.FULL);
        } else if (fault instanceof NodeFault.DiskError) {
            return List.of(DiskFault.WRITE_ERROR, DiskFault.SYNC_ERROR);
        } else if (fault instanceof NodeFault.SyncLoss) {
            return List.of(DiskFault.SYNC_LOSS);
        }
        throw new IllegalStateException("no disk does " + fault);
    }

    @Override
    public long effects() {
        return installed.effects();
    }

    @Override
    public void end() {
        installed.remove();
    }
}
