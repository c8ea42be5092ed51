package io.bellwether.scenarios.check.clock;

import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.scenarios.check.CheckContext;

/** How close a Berkeley round brings clocks, and when. */
final class SyncBounds {

    /** Readings, offsets, averages and the trace itself are whole microseconds. */
    private static final double ROUNDING_MICROS = 4;

    private final CheckContext context;
    private final ClusterSettings.ClockSettings clock;

    SyncBounds(CheckContext context) {
        this.context = context;
        this.clock = context.settings().clock();
    }

    /** 2ε + 2ρ(S + D), where ε is half the largest round trip less the least delay. */
    double spreadMicros(ClockRoundFinished round) {
        double epsilon = Math.max(
                0, round.largestRoundTripMicros() / 2.0 - context.leastLatency().toNanos() / 1e3);
        double drift = context.driftPartsPerMillion() / 1e6;
        return 2 * epsilon
                + 2 * drift * (intervalNanos() + slewNanos(round)) / 1e3
                + context.jitter().toNanos() / 1e3
                + ROUNDING_MICROS;
    }

    /**
     * How far apart clocks may lie while a round's corrections are made. Between one that has been corrected and one that
     * has not: as before the round, and ε more, because the average is only known to ε. Between two that have been:
     * what the round promises. The errors of successive rounds do not add up, for each measures anew.
     */
    double transitionMicros(double boundBefore, double bound) {
        return Math.max(bound, boundBefore + bound / 2);
    }

    /**
     * The same where a clock takes part that was not synchronised before. Nothing was promised of it, and the average
     * may have moved towards it: a clock that is not yet corrected is at most the bound from where it is sent.
     */
    double transitionWithNewcomersMicros(double boundBefore, double bound) {
        return Math.max(2 * bound, transitionMicros(boundBefore, bound));
    }

    /** How long a slew takes that is no larger than the bound. */
    long slewWithinNanos(double boundMicros) {
        return Math.min(longestSlewNanos(), (long) (boundMicros * 1e9 / clock.slewPartsPerMillion()));
    }

    /** D: how long the round's largest slew takes. */
    long slewNanos(ClockRoundFinished round) {
        long longest = 0;
        for (String member : round.offsetsMicros().keySet()) {
            longest = Math.max(longest, slewNanos(RoundWatch.correctionMicros(round, member)));
        }
        return longest;
    }

    /** How long one correction takes: nothing where it is a step. */
    long slewNanos(long correctionMicros) {
        return correctionMicros * 1_000 > clock.stepThreshold().toNanos()
                ? 0
                : correctionMicros * 1_000 * 1_000_000 / clock.slewPartsPerMillion();
    }

    /** How long the largest correction takes that is still slewed. */
    long longestSlewNanos() {
        return slewNanos(clock.stepThreshold().toNanos() / 1_000);
    }

    /** From the round until a correction has arrived: on a connection that has just carried the readings. */
    long arrivalNanos() {
        return context.largestLatency().multipliedBy(2).plus(context.jitter()).toNanos();
    }

    /** S. */
    long intervalNanos() {
        return clock.interval().toNanos();
    }
}
