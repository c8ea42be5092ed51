package io.bellwether.runtime.sim.kernel;

import java.util.Arrays;

/**
 * The events of one slice of virtual time, unsorted, in the order of their insertion: appending touches the end of two
 * arrays and nothing else. Target and payload of an event are neighbours.
 */
final class Bucket {
    private static final int INITIAL_CAPACITY = 8;

    private int[] offsets = new int[INITIAL_CAPACITY];
    private Object[] contents = new Object[2 * INITIAL_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    int offset(int i) {
        return offsets[i];
    }

    Object target(int i) {
        return contents[2 * i];
    }

    Object payload(int i) {
        return contents[2 * i + 1];
    }

    /** @param offsetNanos nanoseconds since the beginning of the slice */
    void append(int offsetNanos, Object target, Object payload) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * size);
            contents = Arrays.copyOf(contents, 4 * size);
        }
        offsets[size] = offsetNanos;
        contents[2 * size] = target;
        contents[2 * size + 1] = payload;
        size++;
    }

    void clear() {
        Arrays.fill(contents, 0, 2 * size, null);
        size = 0;
    }
}
