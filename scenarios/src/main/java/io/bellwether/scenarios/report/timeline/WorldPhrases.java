package io.bellwether.scenarios.report.timeline;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import io.bellwether.runtime.trace.WorldEvent.ExpectationMet;
import io.bellwether.runtime.trace.WorldEvent.ExpectationMissed;
import io.bellwether.runtime.trace.WorldEvent.FaultEnded;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockDrifted;
import io.bellwether.runtime.trace.WorldEvent.HardwareClockStepped;
import io.bellwether.runtime.trace.WorldEvent.NodeCrashed;
import io.bellwether.runtime.trace.WorldEvent.NodePaused;
import io.bellwether.runtime.trace.WorldEvent.NodeResumed;
import io.bellwether.runtime.trace.WorldEvent.RunEnded;
import io.bellwether.scenarios.report.terminal.Spans;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Faults, and what the script expected. What a fault does to single nodes at the moment it begins or ends is not told
 * again: the line of the fault says it.
 */
final class WorldPhrases {

    private static final long PARTS_PER_BILLION_IN_A_MILLION = 1_000;

    private final Map<Integer, TraceEvent> begun = new HashMap<>();
    private long lastFaultNanos = -1;

    private WorldPhrases() {}

    static void teach(Storyteller storyteller) {
        WorldPhrases phrases = new WorldPhrases();
        storyteller.on(FaultStarted.class, phrases::started);
        storyteller.on(FaultEnded.class, phrases::ended);
        storyteller.on(NodeCrashed.class, (trace, event) -> phrases.unlessTold(trace, event.target(), "crashes"));
        storyteller.on(NodePaused.class, (trace, event) -> phrases.unlessTold(trace, event.target(), "stands still"));
        storyteller.on(NodeResumed.class, (trace, event) -> phrases.unlessTold(trace, event.target(), "goes on"));
        storyteller.on(
                HardwareClockStepped.class,
                (trace, event) ->
                        phrases.unlessTold(trace, event.target(), "clock jumps by " + Spans.signed(event.micros())));
        storyteller.on(
                HardwareClockDrifted.class,
                (trace, event) -> phrases.unlessTold(
                        trace,
                        event.target(),
                        "clock drifts by " + event.partsPerBillion() / PARTS_PER_BILLION_IN_A_MILLION + " ppm"));
        storyteller.on(
                DiskFault.class,
                (trace, event) -> phrases.unlessTold(trace, event.target(), event.kind() + aside(event.detail())));
        storyteller.on(
                ExpectationMet.class,
                (trace, event) -> expected(
                        trace,
                        Tone.GOOD,
                        event.expectation() + ", " + Spans.after(Duration.ofNanos(event.afterNanos()))));
        storyteller.on(
                ExpectationMissed.class,
                (trace, event) -> expected(trace, Tone.BAD, event.expectation() + "; found: " + event.found()));
        storyteller.on(
                RunEnded.class,
                (trace, event) -> Optional.of(Told.alone(trace.atNanos(), "end", Tone.QUIET, "the run is over")));
    }

    private Optional<Entry> started(TraceEvent trace, FaultStarted event) {
        begun.put(event.id(), trace);
        lastFaultNanos = trace.atNanos();
        String what = event.kind() + aside(event.detail());
        return Optional.of(new Told(trace.atNanos(), subjects(event), Tone.FAULT, what, what));
    }

    private Optional<Entry> ended(TraceEvent trace, FaultEnded event) {
        lastFaultNanos = trace.atNanos();
        TraceEvent start = begun.remove(event.id());
        if (start == null || start.atNanos() == trace.atNanos()) {
            return Optional.empty();
        }
        String effects = event.effects() == 1 ? "" : ", " + event.effects() + " effects";
        String over = event.kind() + " is over" + effects;
        return Optional.of(new Told(trace.atNanos(), subjects((FaultStarted) start.event()), Tone.FAULT, over, over));
    }

    private Optional<Entry> unlessTold(TraceEvent trace, String target, String what) {
        return trace.atNanos() == lastFaultNanos
                ? Optional.empty()
                : Optional.of(Told.alone(trace.atNanos(), target, Tone.FAULT, what));
    }

    private static List<String> subjects(FaultStarted event) {
        return event.targets().isEmpty() ? List.of("network") : event.targets();
    }

    private static Optional<Entry> expected(TraceEvent trace, Tone tone, String text) {
        return Optional.of(Told.alone(trace.atNanos(), "expected", tone, text));
    }

    private static String aside(String detail) {
        return detail.isEmpty() ? "" : ": " + detail;
    }
}
