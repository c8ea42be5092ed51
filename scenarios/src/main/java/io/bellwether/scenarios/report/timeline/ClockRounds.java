package io.bellwether.scenarios.report.timeline;

import io.bellwether.scenarios.report.terminal.Spans;
import java.time.Duration;
import java.util.Optional;

/**
 * A row of clock rounds that found nothing new: same coordinator, same voters.
 *
 * @param largestMicros the largest offset that a voter had in any of them
 */
record ClockRounds(long atNanos, String who, long first, long last, long largestMicros) implements Entry {

    @Override
    public Tone tone() {
        return Tone.QUIET;
    }

    @Override
    public String text() {
        String rounds = first == last ? "clock round " + first : "clock rounds " + first + "–" + last;
        return rounds + ": every clock within " + Spans.length(Duration.ofNanos(largestMicros * 1_000));
    }

    @Override
    public Optional<Entry> join(Entry next) {
        return next instanceof ClockRounds other && who.equals(other.who) && other.first == last + 1
                ? Optional.of(
                        new ClockRounds(atNanos, who, first, other.last, Math.max(largestMicros, other.largestMicros)))
                : Optional.empty();
    }

    @Override
    public boolean lingers() {
        return true;
    }
}
