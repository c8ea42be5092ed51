package io.bellwether.actors.clocksync;

import io.bellwether.actors.port.HardwareClock;

/** The true time of a test, and hardware clocks that are off it. */
final class World {
    static final long SECOND = 1_000_000;
    static final long MILLISECOND = 1_000;

    private long micros = 1_700_000_000 * SECOND;

    void passes(long moreMicros) {
        micros += moreMicros;
    }

    HardwareClock exactClock() {
        return clock(0, 0);
    }

    /** @param partsPerMillion how much faster than true time it runs */
    HardwareClock clock(long offsetMicros, long partsPerMillion) {
        long start = micros;
        return () -> micros + offsetMicros + (micros - start) * partsPerMillion / 1_000_000;
    }
}
