package io.bellwether.runtime.node;

/** A node that cannot run here as it was told to. The message says what, where, and what to do about it. */
public final class CannotStartException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
