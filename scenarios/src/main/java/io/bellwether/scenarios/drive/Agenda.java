package io.bellwether.scenarios.drive;

import java.time.Duration;

/** When things happen in a world. Times count from the start of the run, in the scenario's time. */
public interface Agenda {

    /** The world's time in nanoseconds. */
    long nowNanos();

    /** Does this then. Tasks of one instant may be done in any order. */
    void at(Duration time, Runnable task);

    /** Does this so much later. */
    default void after(Duration delay, Runnable task) {
        at(Duration.ofNanos(nowNanos()).plus(delay), task);
    }
}
