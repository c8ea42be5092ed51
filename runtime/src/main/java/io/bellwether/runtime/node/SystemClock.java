package io.bellwether.runtime.node;

import io.bellwether.actors.port.HardwareClock;
import java.time.Instant;

/** This machine's clock. It goes back only when the operating system sets it back. */
public final class SystemClock implements HardwareClock {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    @Override
    public long epochMicros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * MICROS_PER_SECOND + now.getNano() / NANOS_PER_MICRO;
    }
}
