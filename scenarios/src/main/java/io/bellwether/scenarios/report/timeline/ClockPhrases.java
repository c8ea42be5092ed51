package io.bellwether.scenarios.report.timeline;

import io.bellwether.actors.event.NodeEvent.AdjustmentRefused;
import io.bellwether.actors.event.NodeEvent.ClockCorrected;
import io.bellwether.actors.event.NodeEvent.ClockRoundAbandoned;
import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import io.bellwether.actors.event.NodeEvent.Correction;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.report.terminal.NodeNames;
import io.bellwether.scenarios.report.terminal.Spans;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Clock rounds with their offsets. A coordinator's first round, and each that has other voters than the one before, is
 * told in full; the rounds between fold into one line.
 */
final class ClockPhrases {

    /** With more clocks than this, their range is told instead of each offset. */
    private static final int MOST_OFFSETS = 4;

    private final Map<String, List<String>> votersBefore = new TreeMap<>();

    private ClockPhrases() {}

    static void teach(Storyteller storyteller) {
        ClockPhrases phrases = new ClockPhrases();
        storyteller.on(ClockRoundFinished.class, phrases::round);
        storyteller.on(
                ClockRoundAbandoned.class,
                (trace, event) -> Optional.of(Told.alone(
                        trace.atNanos(),
                        trace.node(),
                        Tone.QUIET,
                        "gives clock round " + event.round() + " up: " + event.reason())));
        storyteller.on(ClockCorrected.class, ClockPhrases::corrected);
        storyteller.on(AdjustmentRefused.class, (trace, event) -> {
            String rest = " an adjustment by " + event.by() + ": " + event.reason();
            return Optional.of(
                    Told.together(trace.atNanos(), trace.node(), Tone.PLAIN, "refuses" + rest, "refuse" + rest));
        });
    }

    private Optional<Entry> round(TraceEvent trace, ClockRoundFinished round) {
        String coordinator = trace.node() + "/" + trace.incarnation();
        List<String> before = votersBefore.put(coordinator, round.voters());
        SortedMap<String, Long> offsets = round.offsetsMicros();
        boolean familiar = round.voters().equals(before)
                && offsets.size() == round.voters().size();
        if (familiar) {
            long largest = offsets.values().stream().mapToLong(Math::abs).max().orElse(0);
            return Optional.of(new ClockRounds(trace.atNanos(), trace.node(), round.round(), round.round(), largest));
        }
        return Optional.of(Told.alone(
                trace.atNanos(),
                trace.node(),
                Tone.PLAIN,
                "clock round " + round.round() + ": " + offsets(trace.node(), offsets) + outsiders(round)));
    }

    private static String offsets(String coordinator, SortedMap<String, Long> all) {
        SortedMap<String, Long> others = new TreeMap<>(all);
        others.remove(coordinator);
        if (others.isEmpty()) {
            return "nobody else answered";
        }
        if (others.size() > MOST_OFFSETS) {
            return others.size() + " clocks between " + Spans.signed(Collections.min(others.values())) + " and "
                    + Spans.signed(Collections.max(others.values()));
        }
        return others.entrySet().stream()
                .map(offset -> offset.getKey() + " " + Spans.signed(offset.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String outsiders(ClockRoundFinished round) {
        List<String> outside = round.offsetsMicros().keySet().stream()
                .filter(name -> !round.voters().contains(name))
                .toList();
        return outside.isEmpty() ? "" : "; without the vote of " + NodeNames.brief(outside);
    }

    private static Optional<Entry> corrected(TraceEvent trace, ClockCorrected event) {
        return event.manner() == Correction.STEP
                ? Optional.of(Told.alone(
                        trace.atNanos(),
                        trace.node(),
                        Tone.PLAIN,
                        "steps its clock by " + Spans.signed(event.micros()) + ", told by " + event.by()))
                : Optional.empty();
    }
}
