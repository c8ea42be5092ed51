package io.bellwether.runtime.sim.kernel;

import java.time.Duration;

/** The actors keep one another busy without virtual time advancing. */
public final class LivelockException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LivelockException(long steps, Duration now, String actor) {
        super(steps + " steps were taken at " + now + " without time advancing, the last by " + actor
                + ". Two actors that answer each other without a delay do this; put a timer between them, or raise"
                + " stepsPerInstant.");
    }
}
