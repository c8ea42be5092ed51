package io.bellwether.runtime.trace;

/** A line is no line of a trace; the message says which line and why. */
public final class TraceFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TraceFormatException(long line, String reason) {
        super("Line " + line + " of the trace: " + reason);
    }
}
