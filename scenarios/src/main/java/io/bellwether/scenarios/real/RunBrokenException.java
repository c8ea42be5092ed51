package io.bellwether.scenarios.real;

/**
 * A run cannot go on, because something that it needs hangs or is gone: a node that does not stand by in time, say. The
 * message says which node, what was awaited for how long, and the last lines of its log.
 */
public final class RunBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunBrokenException(String message) {
        super(message);
    }
}
