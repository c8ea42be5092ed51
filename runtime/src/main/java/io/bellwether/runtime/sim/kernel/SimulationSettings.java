package io.bellwether.runtime.sim.kernel;

import java.util.Optional;

/**
 * What a run depends on, beside the program: two runs with equal settings take the same steps.
 *
 * @param seed of every random stream of the run
 * @param policy which ready actor runs next
 * @param hashSteps whether {@link Simulation#stepHash()} is kept
 * @param recordChoices whether {@link Choices#recording()} holds the choices
 * @param replay choices to make again, instead of drawing them
 * @param pastEnd what to answer where the replayed choices are used up
 * @param failures what an uncaught failure of an actor does to the run
 * @param stepsPerInstant more steps than this without time advancing is a livelock, and stops the run
 */
public record SimulationSettings(
        long seed,
        SchedulingPolicy policy,
        boolean hashSteps,
        boolean recordChoices,
        Optional<Recording> replay,
        PastEnd pastEnd,
        FailurePolicy failures,
        long stepsPerInstant) {

    private static final long PLENTY = 50_000_000;

    /** FIFO, nothing hashed or recorded, the first uncaught failure stops the run. */
    public static SimulationSettings withSeed(long seed) {
        return new SimulationSettings(
                seed, SchedulingPolicy.FIFO, false, false, Optional.empty(), PastEnd.SEED, FailurePolicy.THROW, PLENTY);
    }

    public SimulationSettings policy(SchedulingPolicy chosen) {
        return new SimulationSettings(
                seed, chosen, hashSteps, recordChoices, replay, pastEnd, failures, stepsPerInstant);
    }

    public SimulationSettings hashingSteps() {
        return new SimulationSettings(seed, policy, true, recordChoices, replay, pastEnd, failures, stepsPerInstant);
    }

    public SimulationSettings recordingChoices() {
        return new SimulationSettings(seed, policy, hashSteps, true, replay, pastEnd, failures, stepsPerInstant);
    }

    public SimulationSettings replaying(Recording recording, PastEnd chosen) {
        return new SimulationSettings(
                seed, policy, hashSteps, recordChoices, Optional.of(recording), chosen, failures, stepsPerInstant);
    }

    public SimulationSettings failures(FailurePolicy chosen) {
        return new SimulationSettings(seed, policy, hashSteps, recordChoices, replay, pastEnd, chosen, stepsPerInstant);
    }

    public SimulationSettings stepsPerInstant(long most) {
        return new SimulationSettings(seed, policy, hashSteps, recordChoices, replay, pastEnd, failures, most);
    }
}
