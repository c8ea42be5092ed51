package io.bellwether.scenarios.check.election;

import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Beliefs;
import io.bellwether.scenarios.check.observe.Connectivity;
import io.bellwether.scenarios.check.observe.DiskFaults;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Bully's safety (Garcia-Molina 1982): epochs have one coordinator each, and coordinators that can talk do not last. */
public final class BullySafety implements Check {

    public static final String NAME = "bully-safety";

    private final Findings findings = new Findings(NAME);
    private final Map<Long, String> coordinatorOfEpoch = new HashMap<>();
    private final Connectivity connectivity;
    private final DiskFaults disks = new DiskFaults();
    private final Beliefs beliefs = new Beliefs();
    private final Rivalry rivalry;
    private final SplitBrain splitBrain;

    public BullySafety(CheckContext context) {
        connectivity = new Connectivity(context.servers());
        rivalry = new Rivalry(
                connectivity, beliefs, ElectionBounds.settleNanos(context), ElectionBounds.handoverNanos(context));
        splitBrain = new SplitBrain(connectivity, beliefs);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "An epoch has one coordinator, and two servers believe themselves coordinator only while disconnected or"
                + " shortly after.";
    }

    @Override
    public void onEvent(TraceEvent event) {
        rivalry.advance(event.seq(), event.atNanos(), findings);
        splitBrain.advance(event.atNanos());
        connectivity.onEvent(event);
        disks.onEvent(event);
        beliefs.onEvent(event);
        if (event.event() instanceof CoordinatorElected elected) {
            onElected(event, elected);
        }
    }

    private void onElected(TraceEvent event, CoordinatorElected elected) {
        String before = coordinatorOfEpoch.putIfAbsent(elected.epoch(), event.node());
        if (before == null) {
            findings.witness();
        } else if (!before.equals(event.node()) || !disks.mayForget(before)) {
            findings.violation(
                    event,
                    event.node(),
                    "became coordinator of epoch " + elected.epoch() + ", which " + before + " was before");
        }
    }

    @Override
    public boolean mayBeTheMachines() {
        return findings.areOverdueOnly();
    }

    @Override
    public Verdict conclude(long endNanos) {
        rivalry.advance(0, endNanos, findings);
        splitBrain.advance(endNanos);
        findings.measure("split-brain-seconds", splitBrain.seconds());
        findings.measure("epochs", coordinatorOfEpoch.size());
        return findings.conclude(
                String.format(
                        Locale.ROOT,
                        "%s with one coordinator%s, %.1f s of split brain",
                        Count.of(coordinatorOfEpoch.size(), "epoch"),
                        coordinatorOfEpoch.size() == 1 ? "" : " each",
                        splitBrain.seconds()),
                "no coordinator was elected");
    }
}
