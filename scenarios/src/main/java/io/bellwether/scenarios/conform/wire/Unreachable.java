package io.bellwether.scenarios.conform.wire;

/** Nobody is there to be asked. The message says where, and what was found instead. */
public final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreachable(String message) {
        super(message);
    }
}
