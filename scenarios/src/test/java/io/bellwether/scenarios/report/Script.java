package io.bellwether.scenarios.report;

import io.bellwether.actors.event.Event;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import java.time.Duration;

/** Plays a trace made by hand: numbers the events and keeps the time. */
public final class Script {

    private final TraceListener listener;
    private long seq;
    private long nowNanos;

    public Script(TraceListener listener) {
        this.listener = listener;
    }

    /** From here on it is that much later than the start of the run. */
    public Script at(Duration sinceStart) {
        nowNanos = sinceStart.toNanos();
        return this;
    }

    public Script atMillis(long millis) {
        return at(Duration.ofMillis(millis));
    }

    public Script node(String node, Event event) {
        return node(node, 1, event);
    }

    public Script node(String node, int incarnation, Event event) {
        seq++;
        listener.onEvent(new TraceEvent(seq, nowNanos, node, incarnation, nowNanos / 1_000, event));
        return this;
    }

    public Script world(Event event) {
        return node(TraceEvent.WORLD, 0, event);
    }
}
