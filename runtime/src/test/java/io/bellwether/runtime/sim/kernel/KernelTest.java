package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.ActorRef;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KernelTest {
    @Test
    void aThousandRunsInOneKernelRepeatTheirHashes() {
        try (Kernel kernel = Kernel.start()) {
            long[] first = new long[500];
            for (int seed = 0; seed < first.length; seed++) {
                first[seed] = hash(kernel, seed);
            }
            for (int seed = 0; seed < first.length; seed++) {
                assertThat(hash(kernel, seed)).as("seed %d", seed).isEqualTo(first[seed]);
            }
        }
    }

    @Test
    void nothingOfARunIsLeftForTheNext() {
        try (Kernel kernel = Kernel.start()) {
            ActorRef<String> leftover;
            try (Simulation first = kernel.begin(SimulationSettings.withSeed(1))) {
                Journal journal = new Journal(first);
                leftover = first.process("server").spawn(journal.ticking(Duration.ofMillis(1)), "actor");
                first.runFor(Duration.ofMillis(5));
                first.after(Duration.ofMillis(1), () -> journal.note("never"));
                leftover.tell("never");
            }
            try (Simulation second = kernel.begin(SimulationSettings.withSeed(1))) {
                assertThat(second.nowNanos()).isZero();
                leftover.tell("to the dead");
                second.runUntilIdle();
                assertThat(second.now()).isZero();
                assertThat(second.steps()).isLessThan(3);
            }
        }
    }

    @Test
    void aRunThatFailedHalfwayDoesNotSpoilTheNext() {
        try (Kernel kernel = Kernel.start()) {
            long expected = hash(kernel, 1);
            try (Simulation failing = kernel.begin(SimulationSettings.withSeed(1))) {
                failing.process("server").spawn(new Journal(failing).ticking(Duration.ofMillis(1)), "actor");
                failing.after(Duration.ofMillis(3), () -> {
                    throw new IllegalStateException("halfway");
                });
                assertThatThrownBy(failing::runUntilIdle).hasMessage("halfway");
            }
            assertThat(hash(kernel, 1)).isEqualTo(expected);
        }
    }

    @Test
    void oneRunAtATime() {
        try (Kernel kernel = Kernel.start();
                Simulation first = kernel.begin(SimulationSettings.withSeed(1))) {
            assertThat(first.nowNanos()).isZero();
            assertThatThrownBy(() -> kernel.begin(SimulationSettings.withSeed(2)))
                    .hasMessageContaining("one run at a time");
        }
    }

    @Test
    void aClosedRunRefusesWork() {
        Simulation simulation = Simulation.withSeed(1);
        simulation.close();
        assertThatThrownBy(simulation::runUntilIdle).hasMessageContaining("closed");
    }

    @Test
    void aKernelThatIsClosedHasTerminatedItsActorSystem() {
        Kernel kernel = Kernel.start();
        kernel.close();
        assertThat(kernel.isTerminated()).isTrue();
        assertThatThrownBy(() -> kernel.begin(SimulationSettings.withSeed(1))).hasMessageContaining("closed");
    }

    @Test
    void theSimulationCannotBeRunFromInsideItself() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            simulation.after(Duration.ZERO, simulation::runUntilIdle);
            assertThatThrownBy(simulation::runUntilIdle).hasMessageContaining("from inside");
        }
    }

    @Test
    void timeAdvancesToTheEndOfWhatWasAskedForThoughNothingHappens() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            simulation.runFor(Duration.ofHours(1));
            assertThat(simulation.now()).isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void runUntilStopsAtTheInstantInWhichTheConditionComesToHold() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            AtomicInteger count = new AtomicInteger();
            for (int i = 1; i <= 5; i++) {
                simulation.after(Duration.ofMillis(i), count::incrementAndGet);
            }
            assertThat(simulation.runUntil(() -> count.get() == 3, Duration.ofSeconds(1)))
                    .isTrue();
            assertThat(simulation.now()).isEqualTo(Duration.ofMillis(3));
            assertThat(simulation.runUntil(() -> count.get() == 9, Duration.ofSeconds(1)))
                    .isFalse();
            assertThat(simulation.now()).isEqualTo(Duration.ofMillis(1003));
        }
    }

    private static long hash(Kernel kernel, long seed) {
        try (Simulation simulation =
                kernel.begin(SimulationSettings.withSeed(seed).hashingSteps())) {
            Gossip.run(simulation, 3);
            return simulation.stepHash();
        }
    }
}
