package io.bellwether.scenarios.containers.engine;

/** There is no container engine that a scenario could run on. The message says why, and what to do. */
public final class NoEngineException extends RuntimeException {

    public NoEngineException(String message) {
        super(message);
    }
}
