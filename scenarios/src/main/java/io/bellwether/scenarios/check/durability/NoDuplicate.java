package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.HistoryServed;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.StateDeclared;
import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The same id is one write in effect, however often it is sent, and to however many servers. Each of these may have
 * stored a copy of its own before it heard of the other; copies are counted, served and shown as one.
 */
public final class NoDuplicate implements Check {

    public static final String NAME = "no-duplicate";

    private record Showing(String client, int life, String topic, String id) {}

    private final Findings findings = new Findings(NAME);
    private final Map<String, AppliedWrites> applied = new TreeMap<>();
    private final Recoveries recoveries = new Recoveries();
    private final Set<Showing> shown = new HashSet<>();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> retried = new HashSet<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "No server applies a write twice, counts or serves an id twice, and no subscriber shows one twice in one"
                + " life, retries included.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        recoveries.onEvent(traced);
        Event event = traced.event();
        if (event instanceof WriteApplied write) {
            boolean first = appliedBy(traced.node()).add(write);
            judge(
                    traced,
                    first,
                    "applied " + write.id() + ", number " + write.sequence() + " of " + write.origin() + ", once more");
        } else if (event instanceof StateDeclared state) {
            onState(traced, state);
        } else if (event instanceof HistoryServed page) {
            onPage(traced, page.topic(), page.ids());
        } else if (event instanceof MessageShown message && !message.id().isEmpty()) {
            Showing showing = new Showing(traced.node(), traced.incarnation(), message.topic(), message.id());
            judge(traced, shown.add(showing), "showed " + message.id() + " on " + message.topic() + " once more");
        } else if (event instanceof WriteAccepted acknowledged && !accepted.add(acknowledged.id())) {
            retried.add(acknowledged.id());
        } else if (event instanceof DiskFault fault) {
            onDiskFault(fault);
        }
    }

    private void onState(TraceEvent traced, StateDeclared state) {
        AppliedWrites own = appliedBy(traced.node());
        if (recoveries.isFirst(traced.node(), state)) {
            own.recovered(state.writes());
        } else if (state.writes() > own.most()) {
            findings.violation(
                    traced,
                    traced.node(),
                    "counts " + state.writes() + " writes, and was given at most " + own.most() + " ids");
        }
    }

    private void onPage(TraceEvent traced, String topic, List<String> ids) {
        Set<String> once = new HashSet<>();
        ids.stream()
                .filter(id -> !once.add(id))
                .findFirst()
                .ifPresent(id ->
                        findings.violation(traced, traced.node(), "has " + id + " twice in one page of " + topic));
    }

    private void judge(TraceEvent traced, boolean first, String repetition) {
        if (first) {
            findings.witness();
        } else {
            findings.violation(traced, traced.node(), repetition);
        }
    }

    /** What a disk took must be applied again. */
    private void onDiskFault(DiskFault fault) {
        if (fault.kind().equals("wipe") || fault.kind().equals("sync-loss")) {
            applied.remove(fault.target());
        }
    }

    private AppliedWrites appliedBy(String server) {
        return applied.computeIfAbsent(server, unseen -> new AppliedWrites());
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
