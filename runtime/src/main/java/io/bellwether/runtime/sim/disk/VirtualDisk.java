package io.bellwether.runtime.sim.disk;

import io.bellwether.actors.port.Store;
import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.kernel.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The disk of one host. It belongs to the world and outlives the node: each incarnation opens it anew. A crash takes
 * what no sync has made safe, except for a prefix of it that had reached the platter already, which may end in the
 * middle of a record; how long that prefix is, is a choice.
 */
public final class VirtualDisk {
    private final String host;
    private final Simulation simulation;
    private final DiskSettings settings;
    private final DiskObserver observer;
    private final ChoicePoint syncTime;
    private final ChoicePoint survivingBytes;
    private final List<InstalledDiskFault> faults = new ArrayList<>();
    private final List<InstalledDiskFault> liars = new ArrayList<>();
    private Platter platter = new Platter();
    private DiskStore open;

    public VirtualDisk(String host, Simulation simulation, DiskSettings settings, DiskObserver observer) {
        this.host = host;
        this.simulation = simulation;
        this.settings = settings;
        this.observer = observer;
        this.syncTime = simulation.choices().point("disk/sync/" + host);
        this.survivingBytes = simulation.choices().point("disk/crash/" + host);
    }

    /** The store of a new incarnation. The store opened before, if any, is dead: its syncs never complete. */
    public Store open() {
        sever();
        open = new DiskStore(this);
        return open;
    }

    /** The power fails. */
    public void crash() {
        sever();
        int kept = (int) survivingBytes.between(platter.safe(), platter.written());
        RecordFraming.Contents survivors = platter.within(kept);
        int lost = recordsIn(platter.written()) - survivors.records().size();
        if (lost > 0) {
            boolean torn = survivors.validBytes() < kept;
            observer.diskFault(host, "crash", lost + " unsynced records lost" + (torn ? ", one of them torn" : ""));
        }
        int broken = recordsIn(platter.claimed()) - survivors.records().size();
        if (broken > 0 && !liars.isEmpty()) {
            observer.diskFault(
                    host, DiskFault.SYNC_LOSS.kind(), broken + " records lost that a sync had reported safe");
            liars.get(liars.size() - 1).took(broken);
        }
        liars.clear();
        platter.truncate(kept);
    }

    /** Everything on it is gone. */
    public void wipe() {
        int records = recordsIn(platter.written());
        platter = new Platter();
        liars.clear();
        observer.diskFault(host, "wipe", records + " records wiped");
    }

    /** Starts a fault, which lasts until it is removed. */
    public InstalledDiskFault install(DiskFault fault) {
        InstalledDiskFault installed = new InstalledDiskFault(this, fault);
        faults.add(installed);
        return installed;
    }

    void remove(InstalledDiskFault installed) {
        faults.remove(installed);
    }

    Platter platter() {
        return platter;
    }

    void after(long delayNanos, Runnable task) {
        simulation.callAfter(delayNanos, Runnable::run, task);
    }

    long syncNanos() {
        long least = settings.leastSync().toNanos();
        long largest = settings.largestSync().toNanos();
        return least == largest ? least : syncTime.between(least, largest);
    }

    List<byte[]> recover() {
        return platter.recover().records();
    }

    void append(byte[] record) throws Store.StoreException {
        refuseFor(DiskFault.WRITE_ERROR);
        refuseFor(DiskFault.FULL);
        if ((long) platter.written() + RecordFraming.HEADER_BYTES + record.length > settings.capacityBytes()) {
            throw new Store.StoreException(host + ": " + DiskFault.FULL.message() + ": " + platter.written() + " of "
                    + settings.capacityBytes() + " bytes are in use");
        }
        platter.append(record);
    }

    /** Makes safe what had been written up to there. */
    void sync(int upTo) throws Store.StoreException {
        refuseFor(DiskFault.SYNC_ERROR);
        Optional<InstalledDiskFault> liar = active(DiskFault.SYNC_LOSS);
        if (liar.isEmpty()) {
            platter.secure(upTo);
        } else {
            platter.claim(upTo);
            if (!liars.contains(liar.get())) {
                liars.add(liar.get());
            }
        }
    }

    private int recordsIn(int bytes) {
        return platter.within(bytes).records().size();
    }

    private void refuseFor(DiskFault fault) throws Store.StoreException {
        Optional<InstalledDiskFault> installed = active(fault);
        if (installed.isPresent()) {
            installed.get().took(1);
            observer.diskFault(host, fault.kind(), fault.message());
            throw new Store.StoreException(host + ": " + fault.message());
        }
    }

    private Optional<InstalledDiskFault> active(DiskFault fault) {
        for (InstalledDiskFault installed : faults) {
            if (installed.fault() == fault) {
                return Optional.of(installed);
            }
        }
        return Optional.empty();
    }

    private void sever() {
        if (open != null) {
            open.sever();
            open = null;
        }
    }
}
