package io.bellwether.scenarios.report.timeline;

import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.NodeEvent.AnnouncementIgnored;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.CoordinatorFollowed;
import io.bellwether.actors.event.NodeEvent.CoordinatorSuspected;
import io.bellwether.actors.event.NodeEvent.ElectionDeferred;
import io.bellwether.actors.event.NodeEvent.ElectionStarted;
import io.bellwether.actors.event.NodeEvent.SteppedDown;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.report.terminal.NodeNames;
import java.util.Optional;

/** Suspicion, election, and who won. */
final class ElectionPhrases {

    private ElectionPhrases() {}

    static void teach(Storyteller storyteller) {
        storyteller.on(CoordinatorSuspected.class, (trace, event) -> {
            String rest = " " + event.coordinator() + ": " + event.reason();
            return together(trace, Tone.SUSPICION, "suspects" + rest, "suspect" + rest);
        });
        storyteller.on(ElectionStarted.class, (trace, event) -> {
            String asked = event.asked().isEmpty() ? "nobody ranks higher" : "asks " + NodeNames.brief(event.asked());
            String why = event.reason().isEmpty() ? "" : " (" + event.reason() + ")";
            return together(trace, Tone.PLAIN, "starts an election, " + asked + why, "start an election" + why);
        });
        storyteller.on(
                ElectionDeferred.class,
                (trace, event) ->
                        together(trace, Tone.QUIET, "leaves it to " + event.to(), "leave it to higher ranks"));
        storyteller.on(
                CoordinatorElected.class,
                (trace, event) -> Optional.of(Told.alone(
                        trace.atNanos(),
                        trace.node(),
                        Tone.LEADER,
                        "is the coordinator, epoch " + epoch(event.epoch()))));
        storyteller.on(
                CoordinatorFollowed.class,
                (trace, event) -> event.coordinator().equals(trace.node())
                        ? Optional.empty()
                        : together(
                                trace,
                                Tone.PLAIN,
                                "follows " + event.coordinator() + ", epoch " + epoch(event.epoch()),
                                "follow " + event.coordinator() + ", epoch " + epoch(event.epoch())));
        storyteller.on(SteppedDown.class, (trace, event) -> {
            String rest = " down from epoch " + epoch(event.epoch()) + ": " + event.reason();
            return together(trace, Tone.PLAIN, "steps" + rest, "step" + rest);
        });
        storyteller.on(AnnouncementIgnored.class, (trace, event) -> {
            String rest = " " + event.coordinator() + "'s announcement of epoch " + epoch(event.epoch()) + ": "
                    + event.reason();
            return together(trace, Tone.QUIET, "ignores" + rest, "ignore" + rest);
        });
    }

    /** As the nodes' own reasons write it: the round, and the rank of who won it. */
    private static String epoch(long number) {
        return new Epoch(number).toString();
    }

    private static Optional<Entry> together(TraceEvent trace, Tone tone, String one, String many) {
        return Optional.of(Told.together(trace.atNanos(), trace.node(), tone, one, many));
    }
}
