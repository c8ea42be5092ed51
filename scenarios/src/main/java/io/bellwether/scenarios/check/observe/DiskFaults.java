package io.bellwether.scenarios.check.observe;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose disk has failed: such a node may have forgotten, over a restart, what it must otherwise remember. That a crash
 * takes what no sync had made safe is no failure.
 */
public final class DiskFaults implements TraceListener {

    private static final Set<String> KINDS = Set.of("disk-full", "disk-error", "sync-loss", "wipe");

    /** The world's word for what a crash took. */
    private static final String UNSYNCED = "crash";

    private final Set<String> hit = new HashSet<>();

    @Override
    public void onEvent(TraceEvent event) {
        if (event.event() instanceof DiskFault fault && !fault.kind().equals(UNSYNCED)) {
            hit.add(fault.target());
        } else if (event.event() instanceof FaultStarted fault && KINDS.contains(fault.kind())) {
            hit.addAll(fault.targets());
        }
    }

    public boolean mayForget(String node) {
        return hit.contains(node);
    }
}
