package io.bellwether.actors.edge;

import io.bellwether.protocol.Stamp;

/**
 * A node's Lamport clock, shared by its edges. Of the other actors only the chat service touches it: accepting a write is
 * an event of its own, and its time orders the write. Safe for use by several threads.
 */
public interface LogicalClock {

    /** A send, or the acceptance of a write: returns the time that the frame carries, or the write. */
    long tick();

    /** A receive: returns the own time after it. A frame without a time only ticks the clock. */
    long receive(Stamp stamp);
}
