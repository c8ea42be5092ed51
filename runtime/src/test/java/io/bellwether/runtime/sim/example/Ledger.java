package io.bellwether.runtime.sim.example;

import java.util.Optional;

/** The durable log of one process, cut down to its last entry. It outlives crashes since it is no part of any actor. */
final class Ledger {
    enum Entry {
        PREPARED,
        COMMITTED,
        ABORTED
    }

    private Entry last;

    Optional<Entry> last() {
        return Optional.ofNullable(last);
    }

    void write(Entry entry) {
        last = entry;
    }

    void writeOutcome(boolean commit) {
        write(commit ? Entry.COMMITTED : Entry.ABORTED);
    }
}
