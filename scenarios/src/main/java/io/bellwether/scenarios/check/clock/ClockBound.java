package io.bellwether.scenarios.check.clock;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.AdjustmentRefused;
import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import io.bellwether.actors.event.NodeEvent.ClockRoundStarted;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockDrifted;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockStepped;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How close clocks stay after a Berkeley round (Gusella and Zatti 1989). Clocks are compared through the events of their
 * nodes: each event shows the node's clock and the world's. A clock counts from when the round's correction has arrived
 * and been slewed; from then on also while later rounds correct it by less than the bound. It stops counting when its
 * node crashes, pauses, loses touch with the coordinator, or suffers a clock fault, until the next round.
 */
public final class ClockBound implements Check {

    public static final String NAME = "berkeley-bound";

    private final Findings findings = new Findings(NAME);
    private final Connectivity connectivity;
    private final SyncBounds bounds;
    private final ClockFaults faults;
    private final SortedMap<String, SyncedClock> clocks = new TreeMap<>();
    private final SortedMap<String, LatestRound> latest = new TreeMap<>();
    private final Map<String, Long> lastMoved = new HashMap<>();
    private final Map<String, Long> roundStarted = new HashMap<>();
    private double largestSpreadMicros;
    private double largestBoundMicros;

    public ClockBound(CheckContext context) {
        connectivity = new Connectivity(context.servers());
        bounds = new SyncBounds(context);
        faults = new ClockFaults(context.driftPartsPerMillion());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "After a completed clock round, with no clock fault since, every two clocks of it differ by at most"
                + " 2ε + 2ρ(S + D).";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        connectivity.onEvent(traced);
        Event event = traced.event();
        faults.onEvent(traced);
        if (event instanceof HardwareClockStepped stepped) {
            clocks.remove(stepped.target());
        } else if (event instanceof HardwareClockDrifted drifted) {
            clocks.remove(drifted.target());
        } else if (event instanceof FaultStarted && faults.adjustmentsMayBeDoubled()) {
            clocks.clear();
        } else if (event instanceof ClockRoundStarted) {
            roundStarted.put(traced.node(), traced.atNanos());
        } else if (event instanceof NodeStarted) {
            clocks.remove(traced.node());
            lastMoved.remove(traced.node());
        } else if (event instanceof ClockRoundFinished round) {
            onRound(traced, round);
        } else if (event instanceof AdjustmentRefused refused) {
            onRefused(traced.node(), refused);
        }
        onReading(traced);
    }

    private void onRound(TraceEvent traced, ClockRoundFinished finished) {
        String coordinator = traced.node();
        long now = traced.atNanos();
        RoundWatch round = watch(coordinator, now, finished);
        LatestRound before = latest.put(
                coordinator, new LatestRound(round, finished.offsetsMicros().keySet()));
        boolean samePeers = before != null
                && before.members().equals(finished.offsetsMicros().keySet());
        if (before != null) {
            sumUp(before.watch());
        }
        clocks.values()
                .removeIf(clock ->
                        clock.round().coordinator().equals(coordinator) && !samePeers && !clock.isSynchronised());
        for (String member : finished.offsetsMicros().keySet()) {
            join(member, round, RoundWatch.correctionMicros(finished, member));
        }
    }

    private RoundWatch watch(String coordinator, long now, ClockRoundFinished finished) {
        double bound = bounds.spreadMicros(finished);
        LatestRound before = latest.get(coordinator);
        double inForce = before == null ? bound : before.watch().boundMicrosAt(now);
        double transition = anyNewIn(finished)
                ? bounds.transitionWithNewcomersMicros(inForce, bound)
                : bounds.transitionMicros(inForce, bound);
        return new RoundWatch(
                coordinator,
                now,
                bound,
                transition,
                now + bounds.arrivalNanos() + bounds.slewWithinNanos(bound),
                now + bounds.intervalNanos() + bounds.slewNanos(finished));
    }

    private boolean anyNewIn(ClockRoundFinished finished) {
        return !finished.offsetsMicros().keySet().stream()
                .allMatch(member ->
                        clocks.containsKey(member) && clocks.get(member).isSynchronised());
    }

    private void join(String member, RoundWatch round, long correctionMicros) {
        SyncedClock before = clocks.remove(member);
        // Also a round that is not judged, during a fault say, moves the clock: the next one must know.
        Optional<Long> moved = Optional.ofNullable(lastMoved.put(member, round.atNanos()));
        long started = roundStarted.getOrDefault(round.coordinator(), round.atNanos());
        if (faults.reliableSince(member) > started
                || faults.reliableSince(round.coordinator()) > started
                || connectivity.connectedSince(round.coordinator(), member) > round.atNanos()) {
            return;
        }
        boolean undisturbed = before != null
                && before.round().coordinator().equals(round.coordinator())
                && connectivity.connectedSince(round.coordinator(), member) <= before.joinedNanos();
        if (undisturbed && (!before.isSynchronised() || correctionMicros <= round.boundMicros())) {
            if (correctionMicros > round.boundMicros()
                    && correctionMicros <= before.round().boundMicros()) {
                before.isSentElsewhere(round.atNanos(), bounds.slewNanos(correctionMicros), bounds.longestSlewNanos());
            }
            before.continues(round);
            clocks.put(member, before);
        } else {
            long due = round.atNanos() + bounds.arrivalNanos() + slewNanos(moved, round, correctionMicros);
            clocks.put(member, new SyncedClock(round, due));
        }
    }

    /** A clock that some round moved lately may owe the rest of that slew on top, and then takes the longest time. */
    private long slewNanos(Optional<Long> moved, RoundWatch round, long correctionMicros) {
        boolean mayOwe = moved.filter(at -> at + bounds.longestSlewNanos() > round.atNanos())
                .isPresent();
        return mayOwe ? bounds.longestSlewNanos() : bounds.slewNanos(correctionMicros);
    }

    /** The member was not corrected, and said so: it learned of the coordinator too late, say. */
    private void onRefused(String member, AdjustmentRefused refused) {
        SyncedClock clock = clocks.get(member);
        if (clock != null && clock.round().coordinator().equals(refused.by())) {
            clocks.remove(member);
        }
    }

    private void onReading(TraceEvent traced) {
        SyncedClock clock = clocks.get(traced.node());
        if (clock == null) {
            return;
        }
        RoundWatch round = clock.round();
        if (connectivity.connectedSince(round.coordinator(), traced.node()) > clock.joinedNanos()) {
            clocks.remove(traced.node());
        } else if (clock.counts(traced.atNanos())
                && round.reads(traced.node(), traced.atNanos(), traced.nodeMicros() - traced.atNanos() / 1e3)) {
            findings.overdue(traced, traced.node(), round.describe());
        }
    }

    private void sumUp(RoundWatch round) {
        if (round.compared()) {
            findings.witness();
            largestSpreadMicros = Math.max(largestSpreadMicros, round.largestSpreadMicros());
            largestBoundMicros = Math.max(largestBoundMicros, round.boundMicros());
        }
    }

    @Override
    public boolean mayBeTheMachines() {
        return findings.areOverdueOnly();
    }

    @Override
    public Verdict conclude(long endNanos) {
        latest.values().forEach(round -> sumUp(round.watch()));
        findings.measure("largest-clock-spread-ms", largestSpreadMicros / 1e3);
        findings.measure("clock-bound-ms", largestBoundMicros / 1e3);
        return findings.conclude(
                String.format(
                        Locale.ROOT,
                        "%s; clocks at most %.3f ms apart, bound %.3f ms",
                        Count.of(findings.witnesses(), "round"),
                        largestSpreadMicros / 1e3,
                        largestBoundMicros / 1e3),
                "no clock round was completed and then left undisturbed until its corrections were made");
    }

    /** The last round of one coordinator, and who took part. */
    private record LatestRound(RoundWatch watch, Set<String> members) {}
}
