package io.bellwether.scenarios.check.clock;

import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import java.util.Locale;

/**
 * One completed round, and how far apart the clocks that took part have been seen since. A round that measured more
 * exactly than the one before promises less spread, but only once its corrections are made: until then clocks lie
 * between where the round before left them and where this one sends them.
 *
 * @see ClockBound
 */
final class RoundWatch {

    private final String coordinator;
    private final long atNanos;
    private final double boundMicros;
    private final double transitionBoundMicros;
    private final long settledNanos;
    private final long validUntilNanos;
    private String first = "";
    private String highest = "";
    private String lowest = "";
    private double highestMicros = Double.NEGATIVE_INFINITY;
    private double lowestMicros = Double.POSITIVE_INFINITY;
    private long lastReadNanos;
    private double largestSpreadMicros;
    private boolean compared;
    private boolean breached;

    /**
     * @param transitionBoundMicros how far apart clocks may be until {@code settledNanos}
     * @param settledNanos from when clocks that were synchronised before have been corrected by this round
     */
    RoundWatch(
            String coordinator,
            long atNanos,
            double boundMicros,
            double transitionBoundMicros,
            long settledNanos,
            long validUntilNanos) {
        this.coordinator = coordinator;
        this.atNanos = atNanos;
        this.boundMicros = boundMicros;
        this.transitionBoundMicros = transitionBoundMicros;
        this.settledNanos = settledNanos;
        this.validUntilNanos = validUntilNanos;
    }

    /** How much a round asks of one clock, without its sign. */
    static long correctionMicros(ClockRoundFinished round, String member) {
        return Math.abs(round.averageMicros() - round.offsetsMicros().get(member));
    }

    String coordinator() {
        return coordinator;
    }

    long atNanos() {
        return atNanos;
    }

    double boundMicros() {
        return boundMicros;
    }

    double boundMicrosAt(long nowNanos) {
        return nowNanos > settledNanos ? boundMicros : transitionBoundMicros;
    }

    double largestSpreadMicros() {
        return largestSpreadMicros;
    }

    boolean isOver(long nowNanos) {
        return nowNanos > validUntilNanos;
    }

    /** Whether two clocks have been compared. */
    boolean compared() {
        return compared;
    }

    String describe() {
        return String.format(
                Locale.ROOT,
                "%s and %s lie %.0f µs apart after the round of %.3f s; the bound is %.0f µs",
                lowest,
                highest,
                highestMicros - lowestMicros,
                atNanos / 1e9,
                boundMicrosAt(lastReadNanos));
    }

    /**
     * Takes a reading in: a clock's micros less the world's.
     *
     * @return whether it is the first to show a spread above the bound
     */
    boolean reads(String node, long nowNanos, double skewMicros) {
        if (lastReadNanos <= settledNanos && nowNanos > settledNanos) {
            highestMicros = Double.NEGATIVE_INFINITY;
            lowestMicros = Double.POSITIVE_INFINITY;
        }
        lastReadNanos = nowNanos;
        if (skewMicros > highestMicros) {
            highestMicros = skewMicros;
            highest = node;
        }
        if (skewMicros < lowestMicros) {
            lowestMicros = skewMicros;
            lowest = node;
        }
        first = first.isEmpty() ? node : first;
        compared |= !node.equals(first);
        if (highest.equals(lowest)) {
            return false;
        }
        largestSpreadMicros = Math.max(largestSpreadMicros, highestMicros - lowestMicros);
        boolean breaches = !breached && highestMicros - lowestMicros > boundMicrosAt(nowNanos);
        breached |= breaches;
        return breaches;
    }
}
