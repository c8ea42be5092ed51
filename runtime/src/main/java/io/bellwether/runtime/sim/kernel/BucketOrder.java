package io.bellwether.runtime.sim.kernel;

import java.util.Arrays;

/**
 * Sorts the events of one bucket by time. Each event is a key of offset (upper half) and index (lower half); the index
 * is the order of insertion, so that equal times keep it.
 */
final class BucketOrder {
    private static final int SMALL = 40;
    private static final int DIGIT_BITS = (EventQueue.BUCKET_BITS + 1) / 2;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final int[] starts = new int[DIGITS];
    private long[] keys = new long[64];
    private long[] spare = new long[64];

    int index(int position) {
        return (int) keys[position];
    }

    int offset(int position) {
        return (int) (keys[position] >>> 32);
    }

    void sort(Bucket bucket) {
        int size = bucket.size();
        if (size > keys.length) {
            int capacity = Integer.highestOneBit(size) * 2;
            keys = new long[capacity];
            spare = new long[capacity];
        }
        for (int i = 0; i < size; i++) {
            keys[i] = ((long) bucket.offset(i) << 32) | i;
        }
        if (size <= SMALL) {
            insertionSort(size);
        } else {
            distribute(size, 32);
            distribute(size, 32 + DIGIT_BITS);
        }
    }

    private void insertionSort(int size) {
        for (int i = 1; i < size; i++) {
            long key = keys[i];
            int j = i - 1;
            while (j >= 0 && keys[j] > key) {
                keys[j + 1] = keys[j];
                j--;
            }
            keys[j + 1] = key;
        }
    }

    /** One pass of a least-significant-digit radix sort, which is stable. */
    private void distribute(int size, int shift) {
        Arrays.fill(starts, 0);
        for (int i = 0; i < size; i++) {
            starts[(int) (keys[i] >>> shift) & (DIGITS - 1)]++;
        }
        int start = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = starts[digit];
            starts[digit] = start;
            start += count;
        }
        for (int i = 0; i < size; i++) {
            long key = keys[i];
            spare[starts[(int) (key >>> shift) & (DIGITS - 1)]++] = key;
        }
        long[] sorted = spare;
        spare = keys;
        keys = sorted;
    }
}
