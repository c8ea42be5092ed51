package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole runs from a recording of their choices. */
class ReplayTest {
    private static final SimulationSettings SEEDED =
            SimulationSettings.withSeed(11).policy(SchedulingPolicy.RANDOM).hashingSteps();

    private static Kernel kernel;

    private record Run(long hash, Recording recording, List<String> steps) {}

    @BeforeAll
    static void startKernel() {
        kernel = Kernel.start();
    }

    @AfterAll
    static void closeKernel() {
        kernel.close();
    }

    @Test
    void aRecordingReplaysTheRunUnderAnySeed() {
        Run original = run(SEEDED.recordingChoices());
        SimulationSettings otherSeed = SimulationSettings.withSeed(99)
                .policy(SchedulingPolicy.RANDOM)
                .hashingSteps()
                .recordingChoices()
                .replaying(original.recording(), PastEnd.LEAST);
        Run replayed = run(otherSeed);
        assertThat(replayed.hash()).isEqualTo(original.hash());
        assertThat(replayed.recording()).isEqualTo(original.recording());
    }

    @Test
    void recordingDoesNotChangeTheRun() {
        assertThat(run(SEEDED.recordingChoices()).hash()).isEqualTo(run(SEEDED).hash());
    }

    @Test
    void aChangedValueChangesTheRunFromThereAndNotBefore() {
        Run original = run(SEEDED.recordingChoices());
        long[] delays = original.recording().values("gossip.delay.3");
        int changed = delays.length / 2;
        delays[changed] = delays[changed] == 0 ? 1 : 0;
        Run other = run(SEEDED.replaying(original.recording().with("gossip.delay.3", delays), PastEnd.SEED));
        assertThat(other.hash()).isNotEqualTo(original.hash());
        // Half of the run's draws are made at half of its time, and a delay is at most 10 ms.
        List<String> firstHalf = original.steps().subList(0, original.steps().size() * 2 / 5);
        assertThat(other.steps().subList(0, firstHalf.size())).isEqualTo(firstHalf);
    }

    private static Run run(SimulationSettings settings) {
        try (Simulation simulation = kernel.begin(settings)) {
            List<String> steps = new ArrayList<>();
            simulation.observe((step, nanos, actor) -> steps.add(nanos + " " + actor));
            Gossip.run(simulation, 5);
            return new Run(simulation.stepHash(), simulation.choices().recording(), steps);
        }
    }
}
