package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.MessageSent;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Behind everything that is stored or shown there is a client that sent it. Assumes that nobody changes frames on their
 * way: after the first fault that does, nothing is judged any more.
 */
public final class NoInvention implements Check {

    public static final String NAME = "no-invention";

    /** Requests that make a write without an id of the client's own. */
    private static final Set<String> WITHOUT_ID = Set.of("login", "channel");

    private record Message(String topic, String text) {}

    private record Place(String origin, long sequence, String id) {}

    private final Findings findings = new Findings(NAME);
    private final Map<String, Message> sent = new HashMap<>();
    private final Map<String, Long> requests = new HashMap<>();
    private final Recoveries recoveries = new Recoveries();
    private final Set<Place> originated = new HashSet<>();
    private boolean corrupted;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "No server applies, and no subscriber shows, what no client sent, as long as no frame is corrupted.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        recoveries.onEvent(traced);
        Event event = traced.event();
        if (event instanceof FaultStarted fault && fault.kind().equals("corrupt")) {
            corrupted = true;
        } else if (corrupted) {
            return;
        } else if (event instanceof MessageSent message) {
            sent.put(message.id(), new Message(message.topic(), message.text()));
        } else if (event instanceof FrameReceived received && received.edge() == Edge.REPLY) {
            if (WITHOUT_ID.contains(received.what())) {
                requests.merge(traced.node(), 1L, Long::sum);
            }
        } else if (event instanceof WriteApplied write) {
            onApplied(traced, write);
        } else if (event instanceof MessageShown message) {
            onShown(traced, message);
        }
    }

    private void onApplied(TraceEvent traced, WriteApplied write) {
        Place place = new Place(write.origin(), write.sequence(), write.id());
        if (originated.contains(place)) {
            findings.witness();
            return;
        }
        String origin = serverOf(write.origin());
        boolean accepted = origin.equals(traced.node()) || recoveries.brought(origin, write.origin(), write.sequence());
        if (accepted && isCalledFor(origin, write)) {
            originated.add(place);
            findings.witness();
        } else {
            findings.violation(
                    traced,
                    traced.node(),
                    "applied " + write.id() + ", number " + write.sequence() + " of " + write.origin()
                            + (accepted ? ", which no client sent" : ", which that one never had"));
        }
    }

    /** An origin is one life of a server. */
    private static String serverOf(String origin) {
        return origin.substring(0, Math.max(0, origin.lastIndexOf('@')));
    }

    private boolean isCalledFor(String server, WriteApplied write) {
        boolean hasOwnId = !write.id().equals(write.origin() + ":" + write.sequence());
        return hasOwnId ? sent.containsKey(write.id()) : requests.merge(server, -1L, Long::sum) >= 0;
    }

    private void onShown(TraceEvent traced, MessageShown shown) {
        Message message = new Message(shown.topic(), shown.text());
        if (message.equals(sent.get(shown.id()))) {
            findings.witness();
        } else {
            findings.violation(
                    traced,
                    traced.node(),
                    "showed \"" + shown.text() + "\" (" + shown.id() + ") on " + shown.topic()
                            + ", which no client sent");
        }
    }

    @Override
    public Verdict conclude(long endNanos) {
        findings.measure("messages-sent", sent.size());
        return findings.conclude(
                findings.witnesses() + " times something was applied or shown, each time something that a client sent",
                corrupted ? "frames were corrupted" : "nothing was applied or shown");
    }
}
