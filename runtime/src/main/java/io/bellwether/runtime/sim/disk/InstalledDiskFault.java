package io.bellwether.runtime.sim.disk;

/** A fault at work: counts what it did, and is taken away again. */
public final class InstalledDiskFault {
    private final VirtualDisk disk;
    private final DiskFault fault;
    private long effects;

    InstalledDiskFault(VirtualDisk disk, DiskFault fault) {
        this.disk = disk;
        this.fault = fault;
    }

    public DiskFault fault() {
        return fault;
    }

    /**
     * How often it changed something: appends and syncs refused; for {@link DiskFault#SYNC_LOSS} the records that a
     * crash took although they had been reported safe.
     */
    public long effects() {
        return effects;
    }

    /** Ends the fault; what a crash takes later because of it still counts. Once more does nothing. */
    public void remove() {
        disk.remove(this);
    }

    void took(long count) {
        effects += count;
    }
}
