package io.bellwether.scenarios.drive;

import io.bellwether.scenarios.drive.FaultLedger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Crashes and pauses that last until the last of the nodes they hit is back. */
final class Outages {

    private record Outage(Entry entry, SortedSet<String> missing) {}

    private final FaultLedger ledger;
    private final List<Outage> lasting = new ArrayList<>();

    Outages(FaultLedger ledger) {
        this.ledger = ledger;
    }

    /** @param hit those of the targets that were there to be hit */
    void begin(String kind, List<String> targets, List<String> hit) {
        Entry entry = ledger.started(kind, targets, "", hit::size);
        if (hit.isEmpty()) {
            ledger.ended(entry);
        } else {
            lasting.add(new Outage(entry, new TreeSet<>(hit)));
        }
    }

    void over(String kind, String node) {
        for (Outage outage : List.copyOf(lasting)) {
            if (outage.entry().kind().equals(kind)
                    && outage.missing().remove(node)
                    && outage.missing().isEmpty()) {
                lasting.remove(outage);
                ledger.ended(outage.entry());
            }
        }
    }
}
