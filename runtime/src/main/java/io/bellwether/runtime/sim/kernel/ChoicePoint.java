package io.bellwether.runtime.sim.kernel;

import java.util.Arrays;

/**
 * A named source of choices: everything in a run that could have gone otherwise is drawn from one. Each has a stream
 * of its own, derived from the run's seed and the label, so that adding a choice point does not shift the others.
 *
 * <p>A choice is recorded as its distance from the least value it could have had. On replay the recorded values are
 * used in order, cut down to the bound asked for; see {@link PastEnd} for what comes after them.
 */
public final class ChoicePoint extends SplitMix64 {
    private static final long UNIT_STEPS = 1L << 53;
    private static final long[] NOTHING = {};

    private final String label;
    private final boolean plain;
    private final boolean recording;
    private final boolean replaying;
    private final long[] replayed;
    private final PastEnd pastEnd;
    private long[] recorded = NOTHING;
    private int count;

    private ChoicePoint(
            String label, long seed, boolean recording, boolean replaying, long[] replayed, PastEnd pastEnd) {
        super(derive(seed, label));
        this.label = label;
        this.plain = !recording && !replaying;
        this.recording = recording;
        this.replaying = replaying;
        this.replayed = replayed;
        this.pastEnd = pastEnd;
    }

    static ChoicePoint create(String label, SimulationSettings settings) {
        return new ChoicePoint(
                label,
                settings.seed(),
                settings.recordChoices(),
                settings.replay().isPresent(),
                settings.replay().map(recording -> recording.values(label)).orElse(NOTHING),
                settings.pastEnd());
    }

    public String label() {
        return label;
    }

    /** Uniform in [0, bound). @throws IllegalArgumentException if the bound is not positive */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException(label + ": the bound must be positive, and is " + bound);
        }
        int drawn = below(bound);
        return plain ? drawn : (int) settle(drawn, bound);
    }

    /** Uniform in [lo, hi], both included. @throws IllegalArgumentException if hi is below lo, or the range exceeds a long */
    public long between(long loInclusive, long hiInclusive) {
        long width = hiInclusive - loInclusive + 1;
        if (hiInclusive < loInclusive || width <= 0) {
            throw new IllegalArgumentException(label + ": no range from " + loInclusive + " to " + hiInclusive);
        }
        long drawn = below(width);
        return loInclusive + (plain ? drawn : settle(drawn, width));
    }

    /** True with the given probability. One draw, whatever the probability. */
    public boolean chance(double probability) {
        long drawn = unitSteps() < probability * UNIT_STEPS ? 1 : 0;
        return (plain ? drawn : settle(drawn, 2)) == 1;
    }

    /** Uniform in [0, 1). */
    public double unit() {
        long drawn = unitSteps();
        return (double) (plain ? drawn : settle(drawn, UNIT_STEPS)) / UNIT_STEPS;
    }

    /** Reads what the next choice will read: see {@link PrefetchingHandler}. */
    public int prefetch() {
        return count;
    }

    long[] recorded() {
        return Arrays.copyOf(recorded, recording ? count : 0);
    }

    private long unitSteps() {
        return bits() >>> 11;
    }

    private long settle(long drawn, long bound) {
        long value = drawn;
        if (replaying) {
            if (count < replayed.length) {
                value = Math.min(replayed[count], bound - 1);
            } else if (pastEnd == PastEnd.LEAST) {
                value = 0;
            }
        }
        if (recording) {
            if (count == recorded.length) {
                recorded = Arrays.copyOf(recorded, Math.max(16, 2 * count));
            }
            recorded[count] = value;
        }
        count++;
        return value;
    }
}
