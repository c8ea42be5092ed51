package io.bellwether.runtime.zeromq;

/** A port could not be bound. The message says which, why, and what to do about it. */
public final class CannotBindException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotBindException(String message, Throwable cause) {
        super(message, cause);
    }
}
