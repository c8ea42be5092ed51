package io.bellwether.scenarios.real;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.TraceWriter;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.drive.EventRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The one trace of a run: what nodes declared and what the runner did to them, in the order of the scenario's time. */
final class RealTrace {

    /** How long it may take until what a node declared is read, in real time. */
    static final Duration HOLDBACK = Duration.ofMillis(30);

    private final ScenarioClock clock;
    private final Merge merge = new Merge();
    private final long holdbackNanos;
    private final List<TraceEvent> events = new ArrayList<>();
    private final TraceWriter hashing = TraceWriter.hashing();
    private final FrameNumbering frames = new FrameNumbering();
    private final EventRecorder recorder;
    private long endNanos;

    /** @param end nothing that happens later is in the trace */
    RealTrace(ScenarioClock clock, Duration end, List<TraceListener> listeners) {
        this.clock = clock;
        this.holdbackNanos = clock.nanosOf(HOLDBACK);
        this.endNanos = end.toNanos();
        List<TraceListener> all = new ArrayList<>();
        all.add(events::add);
        all.add(hashing);
        all.addAll(listeners);
        this.recorder = new EventRecorder(merge::nowNanos, all);
    }

    /** The scenario's time, which does not pass beyond the run's end. */
    long nowNanos() {
        return Math.min(clock.nowNanos(), endNanos);
    }

    /** The runner did this, now. */
    void announce(WorldEvent event) {
        at(nowNanos(), () -> recorder.record(event));
    }

    /**
     * A node declared this, when the wall clock showed what the event says.
     *
     * @return by how much, in the scenario's nanoseconds, it was heard too late for its place in the trace
     */
    long declared(TraceEvent raw) {
        return merge.add(
                clock.at(raw.atNanos()),
                () -> recorder.record(raw.node(), raw.incarnation(), raw.nodeMicros(), frames.numbered(raw.event())));
    }

    /** Something to be done between what happened before that time and what happened after. */
    void at(long nanos, Runnable task) {
        merge.add(nanos, task);
    }

    /** Something follows from what is told just now. */
    void follows(WorldEvent event) {
        recorder.record(event);
    }

    /**
     * Tells all that nobody can have declared anything older than.
     *
     * @param heardNanos the scenario's time before everybody was heard for the last time
     */
    void tell(long heardNanos) {
        merge.release(Math.min(heardNanos - holdbackNanos, endNanos));
    }

    /** The run ends now, though it was to last longer. */
    void cutShort() {
        endNanos = nowNanos();
    }

    /** When everything until the end can be told, in the scenario's time. */
    long completeNanos() {
        return endNanos + holdbackNanos;
    }

    /** Tells the rest, up to the end. */
    void complete() {
        merge.release(endNanos);
    }

    long endNanos() {
        return endNanos;
    }

    /** All that has been told, in order. */
    List<TraceEvent> events() {
        return events;
    }

    /** How many events stand later than they happened. */
    long late() {
        return merge.late();
    }

    String hash() {
        return hashing.hash();
    }
}
