package io.bellwether.runtime.sim.net;

import io.bellwether.runtime.trace.WorldEvent;
import java.util.function.Consumer;

/** Turns what the network reports into events of the trace. */
public record WorldEventObserver(Consumer<WorldEvent> events) implements NetworkObserver {

    @Override
    public void linkCut(String from, String to) {
        events.accept(new WorldEvent.LinkCut(from, to));
    }

    @Override
    public void linkHealed(String from, String to) {
        events.accept(new WorldEvent.LinkHealed(from, to));
    }

    @Override
    public void connectionMade(String from, String to) {
        events.accept(new WorldEvent.ConnectionMade(from, to));
    }

    @Override
    public void connectionLost(String from, String to, String reason) {
        events.accept(new WorldEvent.ConnectionLost(from, to, reason));
    }

    @Override
    public void frameDropped(long frame, String from, String to, String reason) {
        events.accept(new WorldEvent.FrameDropped(frame, from, to, reason));
    }
}
