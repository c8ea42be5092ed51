package io.bellwether.runtime.terminal;

/** How a line of input ended. */
public enum Settled {
    DONE,
    FAILED,
    /** The person wants to leave. */
    LEAVING
}
