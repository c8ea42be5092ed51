package io.bellwether.scenarios.containers.network;

import io.bellwether.scenarios.drive.InstalledFault;
import java.util.LinkedHashMap;
import java.util.Map;

/** A pace at work on links from some nodes. */
final class PacedLinks implements InstalledFault {

    private final Map<SendingSide, PaceFault> faults = new LinkedHashMap<>();
    private long sent;

    void begin(SendingSide sender, PaceFault fault) {
        sender.begin(fault);
        faults.put(sender, fault);
    }

    @Override
    public long effects() {
        long now = 0;
        for (Map.Entry<SendingSide, PaceFault> entry : faults.entrySet()) {
            now += entry.getKey().packets(entry.getValue());
        }
        return sent + now;
    }

    @Override
    public void end() {
        sent = effects();
        faults.forEach(SendingSide::end);
        faults.clear();
    }
}
