package io.bellwether.runtime.trace;

import io.bellwether.actors.event.Event;

/**
 * One line of a trace. The same in every world.
 *
 * @param seq 1, 2, 3, … in the order in which the observer saw the events
 * @param atNanos the world's time since the start of the run, in nanoseconds (virtual time in the simulator)
 * @param node who declared it, or {@link #WORLD} for what the world did
 * @param incarnation 1 for a node's first life, one more after each restart; 0 for the world
 * @param nodeMicros the node's own corrected clock at that moment, microseconds since the epoch; 0 for the world
 */
public record TraceEvent(long seq, long atNanos, String node, int incarnation, long nodeMicros, Event event) {

    /** The name under which the world itself appears. */
    public static final String WORLD = "world";
}
