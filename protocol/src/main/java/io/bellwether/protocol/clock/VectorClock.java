package io.bellwether.protocol.clock;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A vector time (Fidge, "Timestamps in Message-Passing Systems That Preserve the Partial Ordering", 1988; Mattern,
 * "Virtual Time and Global States of Distributed Systems", 1989): one event happened before another exactly if its
 * vector is less. Immutable. A node that is not in it is at 0, and zeros are never kept, so equal times are equal.
 */
public final class VectorClock {

    private static final VectorClock ZERO = new VectorClock(new TreeMap<>());

    /** Ordered by name, so that it reads the same in every run. */
    private final TreeMap<String, Long> ticks;

    private VectorClock(TreeMap<String, Long> ticks) {
        this.ticks = ticks;
    }

    /** The time before any event. */
    public static VectorClock zero() {
        return ZERO;
    }

    /**
     * @param ticks events by node, none negative
     * @throws IllegalArgumentException if one is negative
     */
    public static VectorClock of(Map<String, Long> ticks) {
        TreeMap<String, Long> positive = new TreeMap<>();
        for (Map.Entry<String, Long> tick : ticks.entrySet()) {
            if (tick.getValue() < 0) {
                throw new IllegalArgumentException("negative tick: " + tick);
            }
            if (tick.getValue() > 0) {
                positive.put(tick.getKey(), tick.getValue());
            }
        }
        return new VectorClock(positive);
    }

    /** How many events of a node are known. */
    public long at(String node) {
        return ticks.getOrDefault(node, 0L);
    }

    /** The events known of each node, by name; nodes at 0 are left out. */
    public SortedMap<String, Long> ticks() {
        return Collections.unmodifiableSortedMap(ticks);
    }

    /** The time of the next event of a node. */
    public VectorClock tick(String node) {
        TreeMap<String, Long> next = new TreeMap<>(ticks);
        next.merge(node, 1L, Math::addExact);
        return new VectorClock(next);
    }

    /** The least time that is not before either: what is known to who knows both. */
    public VectorClock merge(VectorClock other) {
        TreeMap<String, Long> both = new TreeMap<>(ticks);
        other.ticks.forEach((node, events) -> both.merge(node, events, Math::max));
        return new VectorClock(both);
    }

    /** Whether this event could have caused the other; no event happened before itself. */
    public boolean happenedBefore(VectorClock other) {
        return isWithin(other) && !equals(other);
    }

    /** Whether neither event could know of the other. */
    public boolean concurrent(VectorClock other) {
        return !isWithin(other) && !other.isWithin(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VectorClock clock && ticks.equals(clock.ticks);
    }

    @Override
    public int hashCode() {
        return ticks.hashCode();
    }

    /** As {@code {a=1, b=2}}, in the order of the names. */
    @Override
    public String toString() {
        return ticks.toString();
    }

    private boolean isWithin(VectorClock other) {
        for (Map.Entry<String, Long> tick : ticks.entrySet()) {
            if (tick.getValue() > other.at(tick.getKey())) {
                return false;
            }
        }
        return true;
    }
}
