package io.bellwether.runtime.sim.disk;

import io.bellwether.actors.port.Store;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.store.ArchiveContract;
import org.junit.jupiter.api.AfterEach;

class VirtualDiskContractTest extends ArchiveContract {
    private final Simulation simulation = Simulation.withSeed(1);
    final VirtualDisk disk = new VirtualDisk("server-1", simulation, DiskSettings.DEFAULT, DiskObserver.NONE);

    @AfterEach
    void close() {
        simulation.close();
    }

    @Override
    protected Store reopen() {
        return disk.open();
    }

    @Override
    protected Store reopenAfterCrash() {
        disk.crash();
        return disk.open();
    }

    @Override
    protected void settle() {
        simulation.runUntilIdle();
    }
}
