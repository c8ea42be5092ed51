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

    /** From the round until a correction has certainly arrived. */
    long arrivalNanos() {
        return context.settings()
                .requestTimeout()
                .plus(context.largestLatency())
                .plus(context.jitter())
                .toNanos();
    }

    /** S. */
    long intervalNanos() {
        return clock.interval().toNanos();
    }
}
