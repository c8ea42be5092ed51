package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.DirectedPair;
import io.bellwether.runtime.link.LinkObserver;
import io.bellwether.runtime.link.message.WholeMessage;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** What becomes of connections, as events of the world, until the run asks for them. Cuts are told by who makes them. */
final class LinkEvents implements LinkObserver {

    private static final String DROPPED = "dropped by the script";

    private final Queue<TraceEvent> waiting = new ConcurrentLinkedQueue<>();

    @Override
    public void connectionMade(long atNanos, DirectedPair by) {
        add(atNanos, new WorldEvent.ConnectionMade(by.from(), by.to()));
    }

    @Override
    public void connectionLost(long atNanos, DirectedPair by, String reason) {
        add(atNanos, new WorldEvent.ConnectionLost(by.from(), by.to(), reason));
    }

    @Override
    public void messageDropped(long atNanos, DirectedPair link, WholeMessage message) {
        add(atNanos, new WorldEvent.FrameDropped(FrameNumbers.of(message), link.from(), link.to(), DROPPED));
    }

    private void add(long atNanos, WorldEvent event) {
        waiting.add(new TraceEvent(0, atNanos, TraceEvent.WORLD, 0, 0, event));
    }

    /** Hands over what has happened since the last call. */
    void poll(Consumer<TraceEvent> sink) {
        for (TraceEvent next = waiting.poll(); next != null; next = waiting.poll()) {
            sink.accept(next);
        }
    }
}
