package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameSeedSameRunTest {
    private static final int NODES = 5;

    @ParameterizedTest
    @EnumSource(SchedulingPolicy.class)
    void oneSeedGivesOneHashInFreshKernels(SchedulingPolicy policy) {
        assertThat(hashInFreshKernel(7, policy)).isEqualTo(hashInFreshKernel(7, policy));
    }

    @ParameterizedTest
    @EnumSource(SchedulingPolicy.class)
    void oneSeedGivesTheSameHashInAReusedKernelAsInAFreshOne(SchedulingPolicy policy) {
        long[] fresh = LongStream.range(0, 5)
                .map(seed -> hashInFreshKernel(seed, policy))
                .toArray();
        try (Kernel kernel = Kernel.start()) {
            for (int repetition = 0; repetition < 3; repetition++) {
                long[] reused = LongStream.range(0, 5)
                        .map(seed -> hash(kernel, seed, policy))
                        .toArray();
                assertThat(reused).containsExactly(fresh);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SchedulingPolicy.class)
    void differentSeedsGiveDifferentHashes(SchedulingPolicy policy) {
        try (Kernel kernel = Kernel.start()) {
            assertThat(LongStream.range(0, 50).map(seed -> hash(kernel, seed, policy)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void thePolicyChangesTheRun() {
        assertThat(hashInFreshKernel(7, SchedulingPolicy.FIFO))
                .isNotEqualTo(hashInFreshKernel(7, SchedulingPolicy.RANDOM));
    }

    private static long hashInFreshKernel(long seed, SchedulingPolicy policy) {
        try (Kernel kernel = Kernel.start()) {
            return hash(kernel, seed, policy);
        }
    }

    private static long hash(Kernel kernel, long seed, SchedulingPolicy policy) {
        try (Simulation simulation =
                kernel.begin(SimulationSettings.withSeed(seed).policy(policy).hashingSteps())) {
            Gossip.run(simulation, NODES);
            return simulation.stepHash();
        }
    }
}
