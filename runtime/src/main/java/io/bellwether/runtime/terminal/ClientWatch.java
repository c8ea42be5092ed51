package io.bellwether.runtime.terminal;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.HardwareClock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Listens to what the client declares about itself, on its way to wherever else that goes. */
final class ClientWatch implements EventSink {
    private final EventSink others;
    private final Consumer<ClientAsked> asked;
    private final AtomicLong lamport = new AtomicLong();

    /** @param asked is told of every request, on the thread of whoever sends it */
    ClientWatch(EventSink others, Consumer<ClientAsked> asked) {
        this.others = others;
        this.asked = asked;
    }

    @Override
    public void emit(NodeEvent event) {
        others.emit(event);
        if (event instanceof FrameSent sent) {
            reached(sent.clock());
        } else if (event instanceof FrameReceived received) {
            reached(received.clock());
        } else if (event instanceof ClientAsked question) {
            asked.accept(question);
        }
    }

    private void reached(long clock) {
        lamport.accumulateAndGet(clock, Math::max);
    }

    @Override
    public void stampedBy(HardwareClock corrected) {
        others.stampedBy(corrected);
    }

    /** The client's Lamport time, as of the last frame. */
    long lamport() {
        return lamport.get();
    }
}
