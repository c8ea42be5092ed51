package io.bellwether.scenarios.real;

import java.time.Duration;

/** The scenario's time in the real world: none until the run begins, then as fast as the scale says. */
final class ScenarioClock {

    private final WallClock wall;
    private final TimeScale scale;
    private long beganNanoTime;
    private boolean begun;

    ScenarioClock(WallClock wall, TimeScale scale) {
        this.wall = wall;
        this.scale = scale;
    }

    /** The scenario's time zero is now. */
    void begin() {
        beganNanoTime = wall.nanoTime();
        begun = true;
    }

    /** The wall clock's time at the scenario's time zero. */
    long beganNanoTime() {
        return beganNanoTime;
    }

    /** The scenario's time in nanoseconds. */
    long nowNanos() {
        return begun ? at(wall.nanoTime()) : 0;
    }

    /** The scenario's time when the wall clock showed that; zero for what was before it began. */
    long at(long nanoTime) {
        return Math.max(0, scale.ofScenario(nanoTime - beganNanoTime));
    }

    /** So much real time, in the scenario's nanoseconds. */
    long nanosOf(Duration real) {
        return scale.ofScenario(real.toNanos());
    }

    /** Waits that long in real time. Returns by how much longer that took, in the scenario's nanoseconds. */
    long oversleptNanos(Duration real) {
        long until = wall.nanoTime() + real.toNanos();
        wall.sleepUntil(until);
        return scale.ofScenario(wall.nanoTime() - until);
    }

    /** Waits until the scenario's time is that, or a little later. */
    void sleepUntil(long scenarioNanos) {
        wall.sleepUntil(
                beganNanoTime + scale.real(Duration.ofNanos(scenarioNanos)).toNanos());
    }
}
