package io.bellwether.scenarios.model;

import java.time.Duration;

/**
 * When an expectation is judged: it must become true {@code within} this time of the entry, and from then on stay true
 * {@code lasting} that long. Both zero: it is true at that instant.
 */
public record Window(Duration within, Duration lasting) {

    public static final Window NOW = new Window(Duration.ZERO, Duration.ZERO);

    /** How long after the entry the verdict is certain at the latest. */
    public Duration length() {
        return within.plus(lasting);
    }
}
