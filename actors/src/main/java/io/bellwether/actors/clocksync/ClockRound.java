package io.bellwether.actors.clocksync;

import io.bellwether.actors.event.NodeEvent;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the coordinator concludes from one round of polls. */
final class ClockRound {
    private static final long SECOND = 1_000_000;

    private final SortedMap<String, ClockOffset> polled;
    private final SortedMap<String, Long> offsetsMicros = new TreeMap<>();
    private final FaultTolerantAverage average;

    /**
     * @param polled the other servers' offsets; a clock that tells only seconds has no vote
     * @param range γ
     */
    ClockRound(String coordinator, SortedMap<String, ClockOffset> polled, Duration range) {
        this.polled = polled;
        SortedMap<String, Long> eligible = new TreeMap<>();
        offsetsMicros.put(coordinator, 0L);
        eligible.put(coordinator, 0L);
        polled.forEach((server, offset) -> {
            offsetsMicros.put(server, offset.micros());
            if (offset.fine()) {
                eligible.put(server, offset.micros());
            }
        });
        average = FaultTolerantAverage.of(eligible, ClockCorrection.micros(range), coordinator);
    }

    long ownCorrectionMicros() {
        return average.micros();
    }

    /** What each other server has to add; a clock that tells only seconds is left alone while it is within one. */
    SortedMap<String, Long> corrections() {
        SortedMap<String, Long> corrections = new TreeMap<>();
        polled.forEach((server, offset) -> {
            long correction = average.micros() - offset.micros();
            if (offset.fine()) {
                corrections.put(server, correction);
            } else if (Math.abs(correction) > SECOND) {
                corrections.put(server, Math.round(correction / (double) SECOND) * SECOND);
            }
        });
        return corrections;
    }

    NodeEvent.ClockRoundFinished finished(long round) {
        long largestRoundTrip = polled.values().stream()
                .mapToLong(ClockOffset::roundTripMicros)
                .max()
                .orElse(0);
        return new NodeEvent.ClockRoundFinished(
                round, offsetsMicros, average.voters(), average.micros(), largestRoundTrip);
    }
}
