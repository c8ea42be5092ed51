package io.bellwether.actors.memory;

import io.bellwether.actors.port.HardwareClock;
import java.util.concurrent.atomic.AtomicLong;

/** A hardware clock that stands still until the test moves it. */
public final class SettableClock implements HardwareClock {

    /** 2026-01-01T00:00:00Z in microseconds. */
    public static final long START = 1_767_225_600_000_000L;

    private final AtomicLong micros = new AtomicLong(START);

    public void advance(long byMicros) {
        micros.addAndGet(byMicros);
    }

    @Override
    public long epochMicros() {
        return micros.get();
    }
}
