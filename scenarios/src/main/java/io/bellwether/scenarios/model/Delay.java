package io.bellwether.scenarios.model;

import java.time.Duration;

/** A delay that is drawn anew for each message or disk operation, uniformly between two bounds, both inclusive. */
public record Delay(Duration least, Duration most) {

    public static Delay fixed(Duration value) {
        return new Delay(value, value);
    }

    /** u of Lundelius and Lynch: how far two delays can lie apart. */
    public Duration uncertainty() {
        return most.minus(least);
    }
}
