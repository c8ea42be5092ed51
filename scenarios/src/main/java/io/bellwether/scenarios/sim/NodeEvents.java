package io.bellwether.scenarios.sim;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.HardwareClock;
import io.bellwether.scenarios.drive.EventRecorder;

/** What one incarnation of a node declares. Falls silent when the incarnation dies. */
final class NodeEvents implements EventSink {

    private final EventRecorder recorder;
    private final String node;
    private final int incarnation;
    private HardwareClock clock;
    private boolean silent;

    /** @param hardware stamps the events until the node declares its corrected clock */
    NodeEvents(EventRecorder recorder, String node, int incarnation, HardwareClock hardware) {
        this.recorder = recorder;
        this.node = node;
        this.incarnation = incarnation;
        this.clock = hardware;
    }

    @Override
    public void emit(NodeEvent event) {
        if (!silent) {
            recorder.record(node, incarnation, clock.epochMicros(), event);
        }
    }

    @Override
    public void stampedBy(HardwareClock corrected) {
        clock = corrected;
    }

    void silence() {
        silent = true;
    }
}
