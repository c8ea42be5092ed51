package io.bellwether.cli.parity;

import io.bellwether.actors.event.NodeEvent.StateDeclared;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent.NodeCrashed;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the servers that live in the end hold the same. They declare their states one after the other, and bots go on
 * writing until the end: so what one has for a moment only, another need not have.
 */
final class Agreement implements TraceListener {

    private static final long SETTLED_NANOS = Duration.ofSeconds(10).toNanos();

    private final SortedMap<String, Declared> states = new TreeMap<>();
    private final Map<Write, Long> appliedNanos = new TreeMap<>();

    private record Declared(StateDeclared state, long atNanos) {

        boolean has(Write write) {
            return state.vector().getOrDefault(write.origin(), 0L) >= write.sequence();
        }

        boolean contradicts(Declared other) {
            return state.vector().equals(other.state.vector()) && !state.hash().equals(other.state.hash());
        }
    }

    private record Write(String origin, long sequence) implements Comparable<Write> {
        @Override
        public int compareTo(Write other) {
            int byOrigin = origin.compareTo(other.origin);
            return byOrigin != 0 ? byOrigin : Long.compare(sequence, other.sequence);
        }
    }

    @Override
    public void onEvent(TraceEvent traced) {
        if (traced.event() instanceof StateDeclared state) {
            states.put(traced.node(), new Declared(state, traced.atNanos()));
        } else if (traced.event() instanceof WriteApplied applied) {
            appliedNanos.putIfAbsent(new Write(applied.origin(), applied.sequence()), traced.atNanos());
        } else if (traced.event() instanceof NodeCrashed crashed) {
            states.remove(crashed.target());
        }
    }

    /** Each has what any has had for long, and who has the same is in the same state. */
    boolean isReached() {
        return states.values().stream().allMatch(this::isUpToDate)
                && states.values().stream()
                        .noneMatch(one -> states.values().stream().anyMatch(one::contradicts));
    }

    private boolean isUpToDate(Declared declared) {
        return appliedNanos.entrySet().stream()
                .filter(applied -> declared.atNanos() - applied.getValue() > SETTLED_NANOS)
                .allMatch(applied -> declared.has(applied.getKey()));
    }
}
