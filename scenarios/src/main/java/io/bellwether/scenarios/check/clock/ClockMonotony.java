package io.bellwether.scenarios.check.clock;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.ClockCorrected;
import io.bellwether.actors.event.NodeEvent.Correction;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockStepped;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import java.util.HashMap;
import java.util.Map;

/**
 * A corrected clock never runs backwards (Gusella and Zatti 1989: corrections slew). A step that is traced may set it
 * back, by as much as the step says; so may a fault of the hardware. Corrections of a later life start from the hardware
 * clock again, so each life of a node is judged by itself.
 */
public final class ClockMonotony implements Check {

    public static final String NAME = "berkeley-monotonic";

    private final Findings findings = new Findings(NAME);
    private final Map<String, Long> floors = new HashMap<>();
    private long steps;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "A node's corrected clock never decreases, except by a traced step.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        Event event = traced.event();
        if (event instanceof HardwareClockStepped stepped) {
            floors.computeIfPresent(stepped.target(), (node, floor) -> floor + Math.min(0, stepped.micros()));
        } else if (!traced.node().equals(TraceEvent.WORLD)) {
            if (event instanceof NodeStarted) {
                floors.remove(traced.node());
            }
            onReading(traced);
        }
    }

    private void onReading(TraceEvent traced) {
        String node = traced.node();
        long now = traced.nodeMicros();
        // A step is declared just before it is made or just after: either way what follows it may lie this much lower.
        long stepBack = stepBack(traced.event());
        long floor = floors.getOrDefault(node, Long.MIN_VALUE / 2);
        if (now < floor + stepBack) {
            findings.violation(
                    traced, node, "its clock went back by " + (floor + stepBack - now) + " µs without a traced step");
            floor = now;
        }
        floors.put(node, Math.max(floor, now) + stepBack);
    }

    private long stepBack(Event event) {
        if (!(event instanceof ClockCorrected corrected)) {
            return 0;
        }
        findings.witness();
        if (corrected.manner() == Correction.SLEW) {
            return 0;
        }
        steps++;
        return Math.min(0, corrected.micros());
    }

    @Override
    public Verdict conclude(long endNanos) {
        findings.measure("clock-steps", steps);
        return findings.conclude(
                Count.of(findings.witnesses(), "correction")
                        + (steps == 0
                                ? ", no step; no clock ever went back"
                                : ", " + Count.of(steps, "step") + "; no clock went back otherwise"),
                "no clock was corrected");
    }
}
