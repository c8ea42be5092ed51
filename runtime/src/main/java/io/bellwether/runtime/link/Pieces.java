package io.bellwether.runtime.link;

import java.util.Arrays;

/** The pieces of one direction of a connection that are in flight, in order: how large each is, and when it is due. */
final class Pieces {
    private static final int INITIAL = 16;

    private int[] bytes = new int[INITIAL];
    private long[] dueNanos = new long[INITIAL];
    private long[] latencyNanos = new long[INITIAL];
    private int first;
    private int count;
    private long lastDueNanos;

    boolean isEmpty() {
        return count == 0;
    }

    /** A piece that arrives so long after its departure, but not before the one ahead of it. */
    void add(int size, long departureNanos, long takesNanos) {
        if (count == bytes.length) {
            grow();
        }
        int place = place(count++);
        bytes[place] = size;
        latencyNanos[place] = takesNanos;
        lastDueNanos = Math.max(lastDueNanos, departureNanos + takesNanos);
        dueNanos[place] = lastDueNanos;
    }

    long firstDueNanos() {
        return dueNanos[first];
    }

    /** The oldest, which there must be, does not arrive before that, and so nothing does. */
    void notBefore(long nanos) {
        dueNanos[first] = Math.max(dueNanos[first], nanos);
        lastDueNanos = Math.max(lastDueNanos, dueNanos[first]);
    }

    /** All depart anew, at the pace that the link has now, and come no later than they would have. */
    void departAgain(Link link, long nowNanos) {
        long previous = 0;
        for (int i = 0; i < count; i++) {
            int place = place(i);
            long anew = link.departureNanos(bytes[place], nowNanos) + latencyNanos[place];
            previous = Math.max(previous, Math.min(dueNanos[place], anew));
            dueNanos[place] = previous;
        }
        lastDueNanos = previous;
    }

    /** Takes those away that are due. @return how many bytes they are */
    int takeDueBy(long nowNanos) {
        int released = 0;
        while (count > 0 && dueNanos[first] <= nowNanos) {
            released += bytes[first];
            first = place(1);
            count--;
        }
        return released;
    }

    void clear() {
        first = 0;
        count = 0;
    }

    private int place(int index) {
        return (first + index) & (bytes.length - 1);
    }

    private void grow() {
        int size = bytes.length;
        bytes = unrolled(bytes);
        dueNanos = unrolled(dueNanos);
        latencyNanos = unrolled(latencyNanos);
        first = 0;
        assert bytes.length == 2 * size;
    }

    private int[] unrolled(int[] ring) {
        int[] larger = Arrays.copyOfRange(ring, first, first + 2 * ring.length);
        System.arraycopy(ring, 0, larger, ring.length - first, first);
        return larger;
    }

    private long[] unrolled(long[] ring) {
        long[] larger = Arrays.copyOfRange(ring, first, first + 2 * ring.length);
        System.arraycopy(ring, 0, larger, ring.length - first, first);
        return larger;
    }
}
