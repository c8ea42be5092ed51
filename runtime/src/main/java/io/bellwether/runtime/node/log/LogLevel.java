package io.bellwether.runtime.node.log;

/** How important a log line is; the most important first. */
public enum LogLevel {
    /** Something that was promised cannot be kept. */
    ERROR,
    /** Somebody should know: a peer is away, a frame was refused. */
    WARN,
    /** What was done: one line for each operation. */
    INFO,
    /** How: every frame. */
    DEBUG;

    /** Whether a line of this level belongs in a log that goes down to {@code least}. */
    public boolean isWithin(LogLevel least) {
        return compareTo(least) <= 0;
    }
}
