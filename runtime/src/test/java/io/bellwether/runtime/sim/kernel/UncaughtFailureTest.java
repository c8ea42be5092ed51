package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UncaughtFailureTest {
    private static final Behavior<String> FRAGILE = Behaviors.receiveMessage(message -> {
        throw new IllegalArgumentException(message);
    });

    @Test
    void theRunStopsAndNamesTheActor() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            ActorRef<String> actor = simulation.process("server").spawn(FRAGILE, "fragile");
            simulation.deliverAfter(5_000_000, actor, "boom");
            assertThatThrownBy(simulation::runUntilIdle)
                    .isInstanceOf(ActorFailedException.class)
                    .hasMessageContaining("server/fragile")
                    .hasRootCauseMessage("boom");
        }
    }

    @Test
    void whereFailuresAreCollectedTheRunGoesOn() {
        try (Simulation simulation =
                Simulation.with(SimulationSettings.withSeed(1).failures(FailurePolicy.COLLECT))) {
            Journal journal = new Journal(simulation);
            simulation.spawn(FRAGILE, "fragile").tell("boom");
            simulation.spawn(journal.ticking(Duration.ofMillis(10)), "healthy");
            simulation.runFor(Duration.ofMillis(10));
            assertThat(journal.entries()).containsExactly("0ms started", "10ms tick");
            assertThat(simulation.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.actor()).isEqualTo("fragile");
                assertThat(failure.at()).isZero();
                assertThat(failure.cause()).hasMessage("boom");
            });
        }
    }

    @Test
    void theFailureOfAGrandchildIsSeenThoughItsTypedParentStopsIt() {
        try (Simulation simulation =
                Simulation.with(SimulationSettings.withSeed(1).failures(FailurePolicy.COLLECT))) {
            simulation.spawn(
                    Behaviors.<String>setup(context -> {
                        context.spawn(FRAGILE, "child").tell("boom");
                        return Behaviors.ignore();
                    }),
                    "parent");
            simulation.runUntilIdle();
            assertThat(simulation.failures()).extracting(ActorFailure::actor).containsExactly("parent/child");
        }
    }

    @Test
    void aFailureWhileStartingIsAFailureToo() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            simulation.spawn(
                    Behaviors.<String>setup(context -> {
                        throw new IllegalStateException("cannot start");
                    }),
                    "stillborn");
            assertThatThrownBy(simulation::runUntilIdle)
                    .hasMessageContaining("stillborn")
                    .hasRootCauseMessage("cannot start");
        }
    }

    @Test
    void anExceptionOfAScheduledTaskLeavesTheCallThatRuns() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            simulation.after(Duration.ofMillis(1), () -> {
                throw new IllegalStateException("bad script");
            });
            assertThatThrownBy(simulation::runUntilIdle).hasMessage("bad script");
        }
    }
}
