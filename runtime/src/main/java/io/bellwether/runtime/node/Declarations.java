package io.bellwether.runtime.node;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.HardwareClock;
import io.bellwether.protocol.Reply;
import io.bellwether.runtime.node.log.OperationLog;
import io.bellwether.runtime.node.metrics.NodeMetrics;
import io.bellwether.runtime.node.runner.Witness;
import io.bellwether.runtime.trace.ProcessEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What one process declares, of its node and of itself: hands it on, and puts the node's two clocks on each log line. */
final class Declarations implements EventSink {

    private final OperationLog log;
    private final Witness witness;
    private final NodeMetrics metrics;
    private final List<Consumer<NodeEvent>> listeners;
    private final AtomicLong lamport = new AtomicLong();
    private volatile HardwareClock clock;

    /**
     * @param hardware stamps what is declared until the node declares its corrected clock
     * @param witness is told first
     * @param listeners hear what the node declares, as the metrics do, on its own threads
     */
    Declarations(
            OperationLog log,
            HardwareClock hardware,
            Witness witness,
            NodeMetrics metrics,
            List<Consumer<NodeEvent>> listeners) {
        this.witness = witness;
        this.log = log;
        this.clock = hardware;
        this.metrics = metrics;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void emit(NodeEvent event) {
        witness.declare(event, clock::epochMicros);
        observe(event);
        log.add(event, lamport.get(), clock);
        metrics.accept(event);
        listeners.forEach(listener -> listener.accept(event));
    }

    void emit(ProcessEvent event) {
        witness.declare(event, clock::epochMicros);
        log.add(event, lamport.get(), clock);
    }

    @Override
    public void answered(long request, Reply reply) {
        metrics.answered(request, reply);
    }

    @Override
    public void stampedBy(HardwareClock corrected) {
        clock = corrected;
    }

    /** The node's Lamport time, 0 before its first. A broker keeps none. */
    long lamport() {
        return lamport.get();
    }

    /** Whatever moves the clock is declared right after. */
    private void observe(NodeEvent event) {
        long time = 0;
        if (event instanceof NodeEvent.FrameSent sent) {
            time = sent.clock();
        } else if (event instanceof NodeEvent.FrameReceived received) {
            time = received.clock();
        } else if (event instanceof NodeEvent.WriteAccepted accepted) {
            time = accepted.clock();
        }
        if (time > lamport.get()) {
            lamport.accumulateAndGet(time, Math::max);
        }
    }
}
