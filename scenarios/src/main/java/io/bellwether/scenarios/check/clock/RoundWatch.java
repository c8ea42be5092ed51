package io.bellwether.scenarios.check.clock;

import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import java.util.Locale;

/**
 * One completed round, and how far apart the clocks that took part have been seen since.
 *
 * @see ClockBound
 */
final class RoundWatch {

    private final String coordinator;
    private final long atNanos;
    private final double boundMicros;
    private final long validUntilNanos;
    private String first = "";
    private String highest = "";
    private String lowest = "";
    private double highestMicros = Double.NEGATIVE_INFINITY;
    private double lowestMicros = Double.POSITIVE_INFINITY;
    private double largestSpreadMicros;
    private boolean compared;
    private boolean breached;

    RoundWatch(String coordinator, long atNanos, double boundMicros, long validUntilNanos) {
        this.coordinator = coordinator;
        this.atNanos = atNanos;
        this.boundMicros = boundMicros;
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
                boundMicros);
    }

    /**
     * Takes a reading in: a clock's micros less the world's.
     *
     * @return whether it is the first to show a spread above the bound
     */
    boolean reads(String node, double skewMicros) {
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
        boolean breaches = !breached && highestMicros - lowestMicros > boundMicros;
        breached |= breaches;
        return breaches;
    }
}
