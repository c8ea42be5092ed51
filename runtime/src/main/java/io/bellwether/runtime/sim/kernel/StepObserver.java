package io.bellwether.runtime.sim.kernel;

/** Is told of every step before it is taken: for traces, and for finding where two runs part. */
@FunctionalInterface
public interface StepObserver {
    /**
     * @param step counted from 1
     * @param nanos virtual time since the run began
     * @param actor the path within the run of the actor that runs; {@code -} for a task that is no actor
     */
    void onStep(long step, long nanos, String actor);
}
