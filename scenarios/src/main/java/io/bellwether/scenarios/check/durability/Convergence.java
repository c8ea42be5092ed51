package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.StateDeclared;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Connectivity;
import io.bellwether.scenarios.check.observe.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Strong eventual consistency (Shapiro et al. 2011): servers that know of the same writes are in the same state, and
 * connected servers get to know of the same writes once there are no new ones.
 */
public final class Convergence implements Check {

    public static final String NAME = "convergence";

    private final Findings findings = new Findings(NAME);
    private final Connectivity connectivity;
    private final long settleNanos;
    private final KnownStates known = new KnownStates();
    private final Map<String, StateDeclared> states = new HashMap<>();
    private long lastWriteNanos;
    private long writes;
    private long seenChanges = -1;
    private long seenWrites;
    private long dueNanos = Connectivity.NEVER;

    public Convergence(CheckContext context) {
        connectivity = new Connectivity(context.servers());
        settleNanos = ReplicationBounds.settleNanos(context);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return String.format(
                Locale.ROOT,
                "Servers with the same version vector have the same state hash; connected ones all have it %.1f s after"
                        + " the last write and the last disturbance.",
                settleNanos / 1e9);
    }

    @Override
    public void onEvent(TraceEvent traced) {
        advance(traced.seq(), traced.atNanos());
        connectivity.onEvent(traced);
        Event event = traced.event();
        if (event instanceof StateDeclared state) {
            onState(traced, state);
        } else if (event instanceof WriteApplied) {
            writes++;
            lastWriteNanos = traced.atNanos();
        } else if (event instanceof NodeStarted) {
            states.remove(traced.node());
        }
    }

    private void onState(TraceEvent traced, StateDeclared state) {
        states.put(traced.node(), state);
        known.contradiction(state.vector(), new KnownStates.Declared(traced.node(), state.hash()))
                .ifPresent(first -> findings.violation(
                        traced,
                        traced.node(),
                        "has the state " + state.hash() + " with the version vector " + state.vector() + ", but "
                                + first.server() + " had " + first.hash() + " with it"));
    }

    /** Judges the time up to now, before the models hear of what happens now. */
    private void advance(long seq, long nowNanos) {
        if (connectivity.changes() != seenChanges || writes != seenWrites) {
            seenChanges = connectivity.changes();
            seenWrites = writes;
            dueNanos = nextDueAfter(Long.MIN_VALUE);
        }
        while (nowNanos > dueNanos) {
            long due = dueNanos;
            connectivity.groups().stream()
                    .filter(group -> group.settled() && dueNanos(group) == due)
                    .forEach(group -> judge(group, seq, nowNanos));
            dueNanos = nextDueAfter(due);
        }
    }

    private long nextDueAfter(long judgedNanos) {
        return connectivity.groups().stream()
                .filter(Group::settled)
                .mapToLong(this::dueNanos)
                .filter(due -> due > judgedNanos)
                .min()
                .orElse(Connectivity.NEVER);
    }

    private long dueNanos(Group group) {
        return Math.max(group.sinceNanos(), lastWriteNanos) + settleNanos;
    }

    private void judge(Group group, long seq, long nowNanos) {
        List<String> members = group.members();
        if (members.size() < 2 || !states.keySet().containsAll(members)) {
            return;
        }
        String first = members.get(0);
        StateDeclared expected = states.get(first);
        Optional<String> dissent = members.stream()
                .filter(member -> !states.get(member).hash().equals(expected.hash()))
                .findFirst();
        if (dissent.isPresent()) {
            StateDeclared other = states.get(dissent.get());
            findings.overdue(
                    seq,
                    nowNanos,
                    dissent.get(),
                    "has " + other.writes() + " writes, " + other.vector() + ", and " + first + " has "
                            + expected.writes() + ", " + expected.vector() + ", though both were left alone since "
                            + String.format(Locale.ROOT, "%.3f s", (dueNanos(group) - settleNanos) / 1e9));
        } else if (expected.writes() > 0) {
            findings.witness();
        }
    }

    @Override
    public boolean mayBeTheMachines() {
        return findings.areOverdueOnly();
    }

    @Override
    public Verdict conclude(long endNanos) {
        advance(0, endNanos);
        return findings.conclude(
                findings.witnesses() + " times all connected servers were left alone, and were in the same state",
                writes == 0
                        ? "nothing was written"
                        : String.format(
                                Locale.ROOT, "never %.1f s without a write and a disturbance", settleNanos / 1e9));
    }
}
