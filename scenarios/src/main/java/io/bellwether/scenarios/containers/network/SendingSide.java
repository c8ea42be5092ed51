package io.bellwether.scenarios.containers.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** At what pace one node sends to each of the others: as usual, and under the faults of the moment. */
final class SendingSide {

    private final TrafficControl control;
    private final SortedMap<String, Pace> usual = new TreeMap<>();
    private final List<PaceFault> faults = new ArrayList<>();

    /** @param receivers addresses of the others */
    SendingSide(TrafficControl control, List<String> receivers, Pace usualPace) {
        this.control = control;
        receivers.forEach(receiver -> usual.put(receiver, usualPace));
        if (!usualPace.isFree()) {
            apply();
        }
    }

    void begin(PaceFault fault) {
        count();
        faults.add(fault);
        apply();
    }

    void end(PaceFault fault) {
        count();
        faults.remove(fault);
        apply();
    }

    /** Packets that went out under it so far. */
    long packets(PaceFault fault) {
        return fault.packets(faults.contains(fault) ? control.sent() : Map.of());
    }

    /** The kernel forgets its counters with its rules. */
    private void count() {
        if (!faults.isEmpty()) {
            Map<String, Long> sent = control.sent();
            faults.forEach(fault -> fault.count(sent));
        }
    }

    private void apply() {
        SortedMap<String, Pace> paces = new TreeMap<>();
        usual.forEach((receiver, pace) -> {
            Pace now = pace;
            for (PaceFault fault : faults) {
                now = fault.on(receiver, now);
            }
            if (!now.isFree()) {
                paces.put(receiver, now);
            }
        });
        control.set(paces);
    }
}
