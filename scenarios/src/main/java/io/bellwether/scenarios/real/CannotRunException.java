package io.bellwether.scenarios.real;

/** A scenario cannot run in this world at all. The message says why, and what to do about it. */
public final class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRunException(String message) {
        super(message);
    }
}
