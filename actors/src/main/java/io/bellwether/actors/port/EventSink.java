package io.bellwether.actors.port;

import io.bellwether.actors.event.NodeEvent;

/** Where a node declares what it did. The world adds when and who. Must not block. */
@FunctionalInterface
public interface EventSink {

    void emit(NodeEvent event);

    /** Declares, once when a node starts, the corrected clock by which its events are stamped. */
    default void stampedBy(HardwareClock corrected) {}
}
