package io.bellwether.runtime.sim.kernel;

import java.time.Duration;

/**
 * An exception that left an actor and that no supervision of its own took.
 *
 * @param actor its path within the run, such as {@code server-1/election}
 * @param at virtual time since the run began
 */
public record ActorFailure(String actor, Duration at, Throwable cause) {}
