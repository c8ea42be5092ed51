package io.bellwether.scenarios.drive;

import io.bellwether.scenarios.model.NodeFault;
import java.time.Duration;
import java.util.List;

/** One node and the machine it runs on, in the hands of a script. Disk and clock outlive each of its lives. */
public interface DrivenNode {

    String name();

    /** Whether it has been started and not crashed since. */
    boolean isUp();

    boolean isPaused();

    /** The number of its newest life, from 1. */
    int incarnation();

    /** Starts the first life, or the next one after a crash. */
    void start();

    /** Kills it: what was volatile, in flight or not synced is gone. It declares nothing any more. */
    void crash();

    /** Stops it where it stands. */
    void pause();

    void resume();

    /**
     * Lets its CPU take so many times as long.
     *
     * @return what a message costs on it meanwhile
     */
    Duration slow(double factor);

    /** Ends {@link #slow}. */
    void fullSpeed();

    /** Lets its physical clock jump; back, if negative. */
    void stepClock(Duration by);

    /** Lets its physical clock run so much too fast; too slow, if negative. */
    void driftClock(long partsPerBillion);

    /** How much its physical clock runs too fast now. */
    long driftPartsPerBillion();

    /** Breaks its disk as one of the faults of disks says. One of these for each way in which it does. */
    List<InstalledFault> breakDisk(NodeFault fault);

    /** Empties its disk. */
    void wipe();
}
