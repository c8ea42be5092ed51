package io.bellwether.runtime.link;

import java.util.SplittableRandom;

/** One stream for each label, so that adding a fault does not shift what others draw. */
final class RandomStreams {
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long seed;

    RandomStreams(long seed) {
        this.seed = seed;
    }

    SplittableRandom of(String purpose, DirectedPair pair) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ fnv1a(purpose + "/" + pair));
    }

    private static long fnv1a(String label) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < label.length(); i++) {
            hash = (hash ^ label.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
