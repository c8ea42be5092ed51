package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The same id is one write, however often it is sent: applied once by each server, shown once by each subscriber. */
public final class NoDuplicate implements Check {

    public static final String NAME = "no-duplicate";

    private record Showing(String client, int life, String topic, String id) {}

    private final Findings findings = new Findings(NAME);
    private final Map<String, Set<String>> applied = new HashMap<>();
    private final Set<Showing> shown = new HashSet<>();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> retried = new HashSet<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "No server applies an id twice, and no subscriber shows one twice in one life, retries included.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        Event event = traced.event();
        if (event instanceof WriteApplied write) {
            Set<String> here = applied.computeIfAbsent(traced.node(), unseen -> new HashSet<>());
            judge(traced, here.add(write.id()), "applied " + write.id() + " of " + write.origin() + " once more");
        } else if (event instanceof MessageShown message && !message.id().isEmpty()) {
            Showing showing = new Showing(traced.node(), traced.incarnation(), message.topic(), message.id());
            judge(traced, shown.add(showing), "showed " + message.id() + " on " + message.topic() + " once more");
        } else if (event instanceof WriteAccepted acknowledged && !accepted.add(acknowledged.id())) {
            retried.add(acknowledged.id());
        } else if (event instanceof DiskFault fault && isForgetful(fault.kind())) {
            applied.remove(fault.target());
        }
    }

    private void judge(TraceEvent traced, boolean first, String repetition) {
        if (first) {
            findings.witness();
        } else {
            findings.violation(traced, traced.node(), repetition);
        }
    }

    /** What such a disk took must be applied again. */
    private static boolean isForgetful(String kind) {
        return kind.equals("wipe") || kind.equals("sync-loss");
    }

    @Override
    public Verdict conclude(long endNanos) {
        findings.measure("writes-acknowledged-again", retried.size());
        return findings.conclude(
                findings.witnesses() + " times a write was applied or shown, never twice; " + retried.size()
                        + " were acknowledged more than once",
                "nothing was written");
    }
}
