package io.bellwether.scenarios.check.clock;

import io.bellwether.actors.event.Event;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent.FaultEnded;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockDrifted;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockStepped;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Faults outside Berkeley's assumptions: hardware clocks that jump, or drift by more than ρ; and a network that
 * doubles messages, because an adjustment is relative, and made twice where it arrives twice.
 */
final class ClockFaults implements TraceListener {

    private final double driftPartsPerBillion;
    private final Map<String, Long> reliableSince = new HashMap<>();
    private final Set<Integer> duplications = new HashSet<>();
    private long undoubledSince;

    /** @param driftPartsPerMillion ρ */
    ClockFaults(double driftPartsPerMillion) {
        this.driftPartsPerBillion = driftPartsPerMillion * 1_000;
    }

    @Override
    public void onEvent(TraceEvent traced) {
        Event event = traced.event();
        if (event instanceof HardwareClockStepped stepped) {
            // A clock that drifts too much does not become reliable by a step.
            reliableSince.merge(stepped.target(), traced.atNanos(), Math::max);
        } else if (event instanceof HardwareClockDrifted drifted) {
            boolean wild = Math.abs(drifted.partsPerBillion()) > driftPartsPerBillion;
            reliableSince.put(drifted.target(), wild ? Connectivity.NEVER : traced.atNanos());
        } else if (event instanceof FaultStarted fault && fault.kind().equals("duplicate")) {
            duplications.add(fault.id());
        } else if (event instanceof FaultEnded fault && duplications.remove(fault.id())) {
            undoubledSince = traced.atNanos();
        }
    }

    boolean adjustmentsMayBeDoubled() {
        return !duplications.isEmpty();
    }

    /** Since when nothing has broken Berkeley's assumptions at this node, or {@link Connectivity#NEVER}. */
    long reliableSince(String node) {
        return adjustmentsMayBeDoubled()
                ? Connectivity.NEVER
                : Math.max(undoubledSince, reliableSince.getOrDefault(node, 0L));
    }
}
