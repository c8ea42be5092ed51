package io.bellwether.scenarios.conform.wire;

/** A frame that is not what it should be. The message says what is wrong with it. */
public final class UnreadableFrame extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFrame(String message) {
        super(message);
    }
}
