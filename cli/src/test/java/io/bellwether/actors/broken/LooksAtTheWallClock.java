package io.bellwether.actors.broken;

import java.time.Instant;

/** Written to break a rule. */
public final class LooksAtTheWallClock {
    public Instant look() {
        return Instant.now();
    }
}
