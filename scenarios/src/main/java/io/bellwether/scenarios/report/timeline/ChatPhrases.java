package io.bellwether.scenarios.report.timeline;

import io.bellwether.actors.event.NodeEvent.CaughtUp;
import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientGaveUp;
import io.bellwether.actors.event.NodeEvent.FrameRefused;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.runtime.trace.TraceEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people do and see. Bots talk too much to be quoted; their trouble is told. */
final class ChatPhrases {

    private final List<String> bots;

    private ChatPhrases(Collection<String> bots) {
        this.bots = List.copyOf(bots);
    }

    static void teach(Storyteller storyteller, Collection<String> bots) {
        ChatPhrases phrases = new ChatPhrases(bots);
        storyteller.on(ClientAnswered.class, phrases::answered);
        storyteller.on(MessageShown.class, phrases::shown);
        storyteller.on(CaughtUp.class, phrases::caughtUp);
        storyteller.on(ClientGaveUp.class, (trace, event) -> {
            String rest = " up on " + event.service() + ": " + event.reason();
            return Optional.of(
                    Told.together(trace.atNanos(), trace.node(), Tone.SUSPICION, "gives" + rest, "give" + rest));
        });
        storyteller.on(FrameRefused.class, (trace, event) -> {
            String rest = " a frame from " + event.peer() + ": " + event.reason();
            return Optional.of(
                    Told.together(trace.atNanos(), trace.node(), Tone.PLAIN, "refuses" + rest, "refuse" + rest));
        });
    }

    private Optional<Entry> answered(TraceEvent trace, ClientAnswered event) {
        if (bots.contains(trace.node())) {
            return Optional.empty();
        }
        String detail = event.detail().isEmpty() ? "" : ", " + event.detail();
        String status = event.status().isEmpty() ? "answered" : event.status();
        return Optional.of(
                Told.alone(trace.atNanos(), trace.node(), Tone.PLAIN, event.service() + ": " + status + detail));
    }

    private Optional<Entry> caughtUp(TraceEvent trace, CaughtUp event) {
        if (bots.contains(trace.node())) {
            return Optional.empty();
        }
        int count = event.ids().size();
        return Optional.of(Told.alone(
                trace.atNanos(),
                trace.node(),
                Tone.GOOD,
                "catches up on " + event.topic() + ": " + count + (count == 1 ? " message" : " messages")
                        + " from the history"));
    }

    private Optional<Entry> shown(TraceEvent trace, MessageShown event) {
        if (bots.contains(trace.node()) || bots.contains(event.from())) {
            return Optional.empty();
        }
        String what = " " + event.from() + " in " + event.topic() + ": “" + event.text() + "”";
        return Optional.of(Told.together(trace.atNanos(), trace.node(), Tone.PLAIN, "sees" + what, "see" + what));
    }
}
