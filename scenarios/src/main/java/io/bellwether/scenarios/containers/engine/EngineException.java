package io.bellwether.scenarios.containers.engine;

/** The engine refused, or failed at, something in the middle of a run. */
public final class EngineException extends RuntimeException {

    EngineException(String doing, Throwable cause) {
        super("the container engine could not " + doing + ": " + Said.shortly(cause), cause);
    }
}
