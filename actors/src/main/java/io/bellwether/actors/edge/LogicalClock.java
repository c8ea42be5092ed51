package io.bellwether.actors.edge;

import io.bellwether.protocol.Stamp;

/** A node's Lamport clock, shared by its edges and touched by nothing else. Safe for use by several threads. */
public interface LogicalClock {

    /** A send: returns the time that the frame carries. */
    long tick();

    /** A receive: returns the own time after it. A frame without a time only ticks the clock. */
    long receive(Stamp stamp);
}
