package io.bellwether.runtime.store;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Hashes of ids, each with the writes that have it, in arrays: a hash table with linear probing. Grows as it fills. */
final class IdGeneration {

    private static final int FIRST_SLOTS = 1_024;

    private long[] hashes = new long[FIRST_SLOTS];
    /** 0 where a slot is free: no write has that key. */
    private long[] keys = new long[FIRST_SLOTS];

    private int size;

    int size() {
        return size;
    }

    void add(long hash, long key) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int slot = (int) hash & (keys.length - 1);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        hashes[slot] = hash;
        keys[slot] = key;
        size++;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldKeys = keys;
        hashes = new long[2 * oldHashes.length];
        keys = new long[2 * oldKeys.length];
        size = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != 0) {
                add(oldHashes[slot], oldKeys[slot]);
            }
        }
    }

    void addAll(IdGeneration other) {
        for (int slot = 0; slot < other.keys.length; slot++) {
            if (other.keys[slot] != 0) {
                add(other.hashes[slot], other.keys[slot]);
            }
        }
    }

    void keysOf(long hash, LongConsumer into) {
        int slot = (int) hash & (keys.length - 1);
        while (keys[slot] != 0) {
            if (hashes[slot] == hash) {
                into.accept(keys[slot]);
            }
            slot = (slot + 1) & (keys.length - 1);
        }
    }

    /** Each different hash once, ascending. */
    long[] sortedHashes() {
        long[] all = new long[size];
        int next = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                all[next++] = hashes[slot];
            }
        }
        Arrays.sort(all);
        return Arrays.stream(all).distinct().toArray();
    }

    void clear() {
        if (keys.length > FIRST_SLOTS) {
            hashes = new long[FIRST_SLOTS];
            keys = new long[FIRST_SLOTS];
        } else {
            Arrays.fill(keys, 0);
        }
        size = 0;
    }
}
