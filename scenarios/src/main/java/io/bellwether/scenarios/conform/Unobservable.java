package io.bellwether.scenarios.conform;

/** A rule cannot be put to the test. The message says why. */
public final class Unobservable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unobservable(String reason) {
        super(reason);
    }
}
