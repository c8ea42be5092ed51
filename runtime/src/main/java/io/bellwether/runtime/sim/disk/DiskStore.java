package io.bellwether.runtime.sim.disk;

import io.bellwether.actors.port.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A disk as one incarnation sees it. One sync runs at a time; all that are asked for meanwhile share the next one.
 */
final class DiskStore implements Store {
    private final VirtualDisk disk;
    private List<Consumer<SyncOutcome>> waiting = new ArrayList<>();
    private boolean syncing;
    private boolean severed;

    DiskStore(VirtualDisk disk) {
        this.disk = disk;
    }

    @Override
    public List<byte[]> recover() {
        return severed ? List.of() : disk.recover();
    }

    @Override
    public void append(byte[] record) throws StoreException {
        refuseIfSevered();
        disk.append(record);
    }

    @Override
    public void sync(Consumer<SyncOutcome> whenDone) {
        if (!severed) {
            waiting.add(whenDone);
            if (!syncing) {
                begin();
            }
        }
    }

    /** Takes no virtual time: an actor cannot wait inside of a message. */
    @Override
    public void syncNow() throws StoreException {
        refuseIfSevered();
        disk.sync(disk.platter().written());
    }

    void sever() {
        severed = true;
        waiting.clear();
    }

    private void begin() {
        syncing = true;
        List<Consumer<SyncOutcome>> group = waiting;
        waiting = new ArrayList<>();
        Platter platter = disk.platter();
        int upTo = platter.written();
        disk.after(disk.syncNanos(), () -> complete(group, upTo));
    }

    private void complete(List<Consumer<SyncOutcome>> group, int upTo) {
        if (severed) {
            return;
        }
        SyncOutcome outcome = outcomeOf(upTo);
        syncing = false;
        if (!waiting.isEmpty()) {
            begin();
        }
        group.forEach(whenDone -> whenDone.accept(outcome));
    }

    private SyncOutcome outcomeOf(int upTo) {
        try {
            disk.sync(Math.min(upTo, disk.platter().written()));
            return new SyncOutcome.Synced();
        } catch (StoreException refused) {
            return new SyncOutcome.Failed(refused.getMessage());
        }
    }

    private void refuseIfSevered() throws StoreException {
        if (severed) {
            throw new StoreException("The node that opened this store has crashed; open the disk again");
        }
    }
}
