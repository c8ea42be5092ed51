package io.bellwether.scenarios.drive;

import io.bellwether.actors.event.Event;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/** Numbers the events of a run and hands them to everyone who listens, in one order. */
public final class EventRecorder {

    private final LongSupplier nowNanos;
    private final List<TraceListener> listeners;
    private final Queue<TraceEvent> waiting = new ArrayDeque<>();
    private long count;
    private boolean handingOut;

    public EventRecorder(LongSupplier nowNanos, List<TraceListener> listeners) {
        this.nowNanos = nowNanos;
        this.listeners = List.copyOf(listeners);
    }

    /** What the world did. */
    public void record(WorldEvent event) {
        record(TraceEvent.WORLD, 0, 0, event);
    }

    /** What a node declared, with its own clock at that moment. */
    public void record(String node, int incarnation, long nodeMicros, Event event) {
        count++;
        waiting.add(new TraceEvent(count, nowNanos.getAsLong(), node, incarnation, nodeMicros, event));
        if (handingOut) {
            // A listener that answers an event with another must not make the others hear the second one first.
            return;
        }
        handingOut = true;
        try {
            for (TraceEvent next = waiting.poll(); next != null; next = waiting.poll()) {
                for (TraceListener listener : listeners) {
                    listener.onEvent(next);
                }
            }
        } finally {
            handingOut = false;
        }
    }

    /** How many there were. */
    public long count() {
        return count;
    }
}
