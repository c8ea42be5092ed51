package io.bellwether.actors.port;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.protocol.Reply;

/** Where a node declares what it did. The world adds when and who. Must not block. */
@FunctionalInterface
public interface EventSink {

    void emit(NodeEvent event);

    /**
     * Declares how a request was answered, for those who measure: more than a trace should hold.
     *
     * @param request the id of the frame that it came in
     */
    default void answered(long request, Reply reply) {}

    /** Declares, once when a node starts, the corrected clock by which its events are stamped. */
    default void stampedBy(HardwareClock corrected) {}
}
