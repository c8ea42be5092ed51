package io.bellwether.runtime.sim.kernel;

/** What an uncaught failure of an actor does to the run. It is always in {@link Simulation#failures()}. */
public enum FailurePolicy {
    /** The call that runs the simulation throws {@link ActorFailedException} after the step. */
    THROW,
    /** The run goes on; the actor is stopped, as its supervisor would. */
    COLLECT
}
