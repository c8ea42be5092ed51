package io.bellwether.scenarios.report.timeline;

import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.ReferenceReachable;
import io.bellwether.actors.event.NodeEvent.ServerExpired;
import io.bellwether.actors.event.NodeEvent.ServerListed;
import io.bellwether.actors.event.NodeEvent.ServerRanked;
import io.bellwether.runtime.trace.TraceEvent;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who is there, and whom the reference lists. A server is told to be back on the list only if it was off it. */
final class MembershipPhrases {

    private final SortedSet<String> expired = new TreeSet<>();
    private final SortedSet<String> withoutReference = new TreeSet<>();

    private MembershipPhrases() {}

    static void teach(Storyteller storyteller) {
        MembershipPhrases phrases = new MembershipPhrases();
        storyteller.on(
                NodeStarted.class,
                (trace, event) -> trace.incarnation() > 1
                        ? together(trace, trace.node(), Tone.PLAIN, "starts again", "start again")
                        : together(trace, trace.node(), Tone.PLAIN, "starts", "start"));
        storyteller.on(
                ServerRanked.class,
                (trace, event) -> together(
                        trace, event.server(), Tone.QUIET, "is given rank " + event.rank(), "are given their ranks"));
        storyteller.on(ServerExpired.class, phrases::expired);
        storyteller.on(ServerListed.class, phrases::listed);
        storyteller.on(ReferenceReachable.class, phrases::reference);
    }

    private Optional<Entry> expired(TraceEvent trace, ServerExpired event) {
        expired.add(event.server());
        return together(
                trace, event.server(), Tone.PLAIN, "is off the list: no heartbeat", "are off the list: no heartbeats");
    }

    private Optional<Entry> listed(TraceEvent trace, ServerListed event) {
        return expired.remove(event.server())
                ? together(trace, event.server(), Tone.PLAIN, "is on the list again", "are on the list again")
                : Optional.empty();
    }

    private Optional<Entry> reference(TraceEvent trace, ReferenceReachable event) {
        if (!event.reachable()) {
            withoutReference.add(trace.node());
            return together(
                    trace, trace.node(), Tone.SUSPICION, "cannot reach the reference", "cannot reach the reference");
        }
        return withoutReference.remove(trace.node())
                ? together(trace, trace.node(), Tone.PLAIN, "reaches the reference again", "reach the reference again")
                : Optional.empty();
    }

    private static Optional<Entry> together(TraceEvent trace, String who, Tone tone, String one, String many) {
        return Optional.of(Told.together(trace.atNanos(), who, tone, one, many));
    }
}
