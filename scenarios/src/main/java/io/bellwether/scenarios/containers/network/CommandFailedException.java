package io.bellwether.scenarios.containers.network;

import java.util.List;

/** A tool of the system did not do what it was told. */
public final class CommandFailedException extends RuntimeException {

    private final String reason;

    CommandFailedException(List<String> command, String reason) {
        super("'" + String.join(" ", command) + "' failed: " + reason);
        this.reason = reason;
    }

    /** What it said itself, in one line. */
    public String reason() {
        return reason;
    }
}
