package io.bellwether.protocol.clock;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A vector time (Fidge, "Timestamps in Message-Passing Systems That Preserve the Partial Ordering", 1988; Mattern,
 * "Virtual Time and Global States of Distributed Systems", 1989): one event happened before another exactly if its
 * vector is less. Immutable. A node that is not in it is at 0, and zeros are never kept, so equal times are equal.
 */
public final class VectorClock {

    private static final VectorClock ZERO = new VectorClock(new String[0], new long[0]);

    /** Sorted, so that it reads the same in every run; shared between clocks, since events bring few new nodes. */
    private final String[] nodes;

    private final long[] ticks;

    private VectorClock(String[] nodes, long[] ticks) {
        this.nodes = nodes;
        this.ticks = ticks;
    }

    /** The time before any event. */
    public static VectorClock zero() {
        return ZERO;
    }

    /**
     * The time at which so many events are known of each node.
     *
     * @throws IllegalArgumentException if one of the numbers is negative
     */
    public static VectorClock of(Map<String, Long> ticks) {
        VectorClock clock = ZERO;
        for (Map.Entry<String, Long> tick : new TreeMap<>(ticks).entrySet()) {
            if (tick.getValue() < 0) {
                throw new IllegalArgumentException("negative tick: " + tick);
            }
            if (tick.getValue() > 0) {
                clock = clock.with(tick.getKey(), tick.getValue());
            }
        }
        return clock;
    }

    /** How many events of a node are known. */
    public long at(String node) {
        int index = Arrays.binarySearch(nodes, node);
        return index < 0 ? 0 : ticks[index];
    }

    /** The events known of each node, by name; nodes at 0 are left out. */
    public Map<String, Long> ticks() {
        Map<String, Long> byName = new TreeMap<>();
        for (int i = 0; i < nodes.length; i++) {
            byName.put(nodes[i], ticks[i]);
        }
        return byName;
    }

    /** The time of the next event of a node. */
    public VectorClock tick(String node) {
        return with(node, at(node) + 1);
    }

    /** The least time that is not before either: what is known to who knows both. */
    public VectorClock merge(VectorClock other) {
        String[] union = new String[nodes.length + other.nodes.length];
        long[] latest = new long[union.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < nodes.length || theirs < other.nodes.length) {
            int order = compare(mine, other, theirs);
            union[size] = order <= 0 ? nodes[mine] : other.nodes[theirs];
            long here = order <= 0 ? ticks[mine++] : 0;
            long there = order >= 0 ? other.ticks[theirs++] : 0;
            latest[size++] = Math.max(here, there);
        }
        return new VectorClock(shared(other, union, size), Arrays.copyOf(latest, size));
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
        return other instanceof VectorClock clock
                && Arrays.equals(ticks, clock.ticks)
                && Arrays.equals(nodes, clock.nodes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nodes) + Arrays.hashCode(ticks);
    }

    /** As {@code {a=1, b=2}}, in the order of the names. */
    @Override
    public String toString() {
        return ticks().toString();
    }

    private boolean isWithin(VectorClock other) {
        int theirs = 0;
        for (int mine = 0; mine < nodes.length; mine++) {
            while (compare(mine, other, theirs) > 0) {
                theirs++;
            }
            if (compare(mine, other, theirs) < 0 || ticks[mine] > other.ticks[theirs]) {
                return false;
            }
        }
        return true;
    }

    /** Which of two positions has the smaller name; a position past the end is after all names. */
    private int compare(int mine, VectorClock other, int theirs) {
        if (mine == nodes.length || theirs == other.nodes.length) {
            return Boolean.compare(mine == nodes.length, theirs == other.nodes.length);
        }
        return nodes[mine].compareTo(other.nodes[theirs]);
    }

    /** The names of a union, from whichever clock already has them all. */
    private String[] shared(VectorClock other, String[] union, int size) {
        if (size == nodes.length) {
            return nodes;
        }
        return size == other.nodes.length ? other.nodes : Arrays.copyOf(union, size);
    }

    private VectorClock with(String node, long newTicks) {
        int index = Arrays.binarySearch(nodes, node);
        if (index >= 0) {
            long[] changed = ticks.clone();
            changed[index] = newTicks;
            return new VectorClock(nodes, changed);
        }
        int at = -index - 1;
        String[] moreNodes = Arrays.copyOf(nodes, nodes.length + 1);
        long[] moreTicks = Arrays.copyOf(ticks, ticks.length + 1);
        System.arraycopy(nodes, at, moreNodes, at + 1, nodes.length - at);
        System.arraycopy(ticks, at, moreTicks, at + 1, ticks.length - at);
        moreNodes[at] = node;
        moreTicks[at] = newTicks;
        return new VectorClock(moreNodes, moreTicks);
    }
}
