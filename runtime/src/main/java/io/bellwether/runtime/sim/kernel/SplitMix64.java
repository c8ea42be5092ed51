package io.bellwether.runtime.sim.kernel;

/**
 * SplitMix64 (Steele, Lea and Flood 2014), written out because the algorithms behind the JDK's generators may change,
 * and a seed must mean the same run for ever. A class to extend, so that a draw touches one object and not two.
 */
class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    final long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, bound), without bias (Lemire 2019); bound is positive. */
    final int below(int bound) {
        long product = (bits() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (bits() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Uniform in [0, bound), without bias; bound is positive. */
    final long below(long bound) {
        if (bound <= Integer.MAX_VALUE) {
            return below((int) bound);
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(bound - 1);
        long drawn = bits() & mask;
        while (drawn >= bound) {
            drawn = bits() & mask;
        }
        return drawn;
    }

    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The seed of the stream that belongs to a label: FNV-1a over the label, mixed with the seed. */
    static long derive(long seed, String label) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < label.length(); i++) {
            hash = (hash ^ label.charAt(i)) * 0x100000001B3L;
        }
        return mix(mix(seed) ^ hash);
    }
}
