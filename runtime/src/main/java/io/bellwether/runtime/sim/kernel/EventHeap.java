package io.bellwether.runtime.sim.kernel;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A 4-ary min-heap of events over parallel arrays, ordered by (nanosecond, sequence). Four children to a node: half the
 * levels of a binary heap, and the children of one node share a cache line.
 */
final class EventHeap {
    private static final int ARITY_BITS = 2;
    private static final int INITIAL_CAPACITY = 64;

    private long[] nanos = new long[INITIAL_CAPACITY];
    private long[] sequences = new long[INITIAL_CAPACITY];
    private Object[] targets = new Object[INITIAL_CAPACITY];
    private Object[] payloads = new Object[INITIAL_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    long headNanos() {
        return nanos[0];
    }

    Object headTarget() {
        return targets[0];
    }

    Object headPayload() {
        return payloads[0];
    }

    void add(long atNanos, long sequence, Object target, Object payload) {
        if (size == nanos.length) {
            grow();
        }
        siftUp(size++, atNanos, sequence, target, payload);
    }

    void removeHead() {
        int last = --size;
        long lastNanos = nanos[last];
        long lastSequence = sequences[last];
        Object lastTarget = targets[last];
        Object lastPayload = payloads[last];
        targets[last] = null;
        payloads[last] = null;
        if (last > 0) {
            siftDown(0, lastNanos, lastSequence, lastTarget, lastPayload);
        }
    }

    /** Drops every cancelled timer, in time linear in the size. */
    void removeCancelled() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!EventQueue.isCancelled(targets[i])) {
                place(kept++, nanos[i], sequences[i], targets[i], payloads[i]);
            }
        }
        Arrays.fill(targets, kept, size, null);
        Arrays.fill(payloads, kept, size, null);
        size = kept;
        for (int i = (size - 2) >> ARITY_BITS; i >= 0 && size > 1; i--) {
            siftDown(i, nanos[i], sequences[i], targets[i], payloads[i]);
        }
    }

    void forEachTarget(Consumer<Object> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(targets[i]);
        }
    }

    void clear() {
        Arrays.fill(targets, 0, size, null);
        Arrays.fill(payloads, 0, size, null);
        size = 0;
    }

    private void siftUp(int from, long atNanos, long sequence, Object target, Object payload) {
        int i = from;
        while (i > 0) {
            int parent = (i - 1) >> ARITY_BITS;
            if (!before(atNanos, sequence, parent)) {
                break;
            }
            place(i, nanos[parent], sequences[parent], targets[parent], payloads[parent]);
            i = parent;
        }
        place(i, atNanos, sequence, target, payload);
    }

    private void siftDown(int from, long atNanos, long sequence, Object target, Object payload) {
        int i = from;
        while (true) {
            int first = (i << ARITY_BITS) + 1;
            if (first >= size) {
                break;
            }
            int least = first;
            int end = Math.min(first + (1 << ARITY_BITS), size);
            for (int child = first + 1; child < end; child++) {
                if (before(nanos[child], sequences[child], least)) {
                    least = child;
                }
            }
            if (before(atNanos, sequence, least)) {
                break;
            }
            place(i, nanos[least], sequences[least], targets[least], payloads[least]);
            i = least;
        }
        place(i, atNanos, sequence, target, payload);
    }

    private boolean before(long atNanos, long sequence, int other) {
        return atNanos < nanos[other] || (atNanos == nanos[other] && sequence < sequences[other]);
    }

    private void place(int i, long atNanos, long sequence, Object target, Object payload) {
        nanos[i] = atNanos;
        sequences[i] = sequence;
        targets[i] = target;
        payloads[i] = payload;
    }

    private void grow() {
        int capacity = nanos.length * 2;
        nanos = Arrays.copyOf(nanos, capacity);
        sequences = Arrays.copyOf(sequences, capacity);
        targets = Arrays.copyOf(targets, capacity);
        payloads = Arrays.copyOf(payloads, capacity);
    }
}
