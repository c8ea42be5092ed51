package io.bellwether.scenarios.drive;

import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.run.FaultReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Every fault that fired: when, at whom, until when, and whether it changed anything. */
public final class FaultLedger {

    /** One fault while it lasts. */
    public static final class Entry {
        private final int id;
        private final String kind;
        private final List<String> targets;
        private final long startNanos;
        private final LongSupplier effects;

        private Entry(int id, String kind, List<String> targets, long startNanos, LongSupplier effects) {
            this.id = id;
            this.kind = kind;
            this.targets = List.copyOf(targets);
            this.startNanos = startNanos;
            this.effects = effects;
        }

        String kind() {
            return kind;
        }

        List<String> targets() {
            return targets;
        }
    }

    private final LongSupplier nowNanos;
    private final Consumer<WorldEvent> announce;
    private final List<Entry> lasting = new ArrayList<>();
    private final List<FaultReport> reports = new ArrayList<>();
    private int fired;

    /** @param announce is told when a fault begins and when it ends */
    public FaultLedger(LongSupplier nowNanos, Consumer<WorldEvent> announce) {
        this.nowNanos = nowNanos;
        this.announce = announce;
    }

    /** @param effects read when the fault ends: how often it changed something */
    Entry started(String kind, List<String> targets, String detail, LongSupplier effects) {
        fired++;
        Entry entry = new Entry(fired, kind, targets, nowNanos.getAsLong(), effects);
        lasting.add(entry);
        announce.accept(new WorldEvent.FaultStarted(entry.id, kind, entry.targets, detail));
        return entry;
    }

    /** Does nothing if the fault has ended before. */
    void ended(Entry entry) {
        if (lasting.remove(entry)) {
            long effects = entry.effects.getAsLong();
            reports.add(new FaultReport(
                    entry.id,
                    entry.kind,
                    entry.targets,
                    Duration.ofNanos(entry.startNanos),
                    Duration.ofNanos(nowNanos.getAsLong()),
                    effects));
            announce.accept(new WorldEvent.FaultEnded(entry.id, entry.kind, effects));
        }
    }

    /** A fault that happens at one instant. */
    void happened(String kind, List<String> targets, String detail, long effects) {
        ended(started(kind, targets, detail, () -> effects));
    }

    /** Ends whatever still lasts, because the run ends. */
    public void close() {
        List.copyOf(lasting).forEach(this::ended);
    }

    /** In the order in which the faults fired. */
    public List<FaultReport> reports() {
        return reports.stream().sorted(Comparator.comparingInt(FaultReport::id)).toList();
    }
}
