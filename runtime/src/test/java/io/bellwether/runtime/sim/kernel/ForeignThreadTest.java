package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.ActorRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ForeignThreadTest {
    @Test
    void aMessageFromAnotherThreadStopsTheRunAndNamesTheThread() throws InterruptedException {
        try (Simulation simulation = Simulation.withSeed(1)) {
            ActorRef<String> actor = simulation.spawn(new Journal(simulation).actor(), "actor");
            simulation.runUntilIdle();
            onThread("intruder", () -> actor.tell("hello"));
            actor.tell("from inside");
            assertThatThrownBy(simulation::runUntilIdle)
                    .isInstanceOf(ForeignThreadException.class)
                    .hasMessageContaining("\"intruder\"");
        }
    }

    @Test
    void anIntrusionAfterTheLastStepIsToldByClose() throws InterruptedException {
        Simulation simulation = Simulation.withSeed(1);
        ActorRef<String> actor = simulation.spawn(new Journal(simulation).actor(), "actor");
        simulation.runUntilIdle();
        onThread("intruder", () -> actor.tell("hello"));
        assertThatThrownBy(simulation::close).isInstanceOf(ForeignThreadException.class);
    }

    @Test
    void anotherThreadCanNeitherRunItNorSetTimers() throws InterruptedException {
        Simulation simulation = Simulation.withSeed(1);
        assertThat(onThread("intruder", simulation::runUntilIdle)).isInstanceOf(ForeignThreadException.class);
        assertThat(onThread("intruder", () -> simulation.after(Duration.ZERO, () -> {})))
                .isInstanceOf(ForeignThreadException.class);
        assertThatThrownBy(simulation::close).isInstanceOf(ForeignThreadException.class);
    }

    @Test
    void kernelsOnThreadsOfTheirOwnDoNotDisturbEachOther() {
        List<CompletableFuture<Long>> hashes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Long> hash = new CompletableFuture<>();
            hashes.add(hash);
            new Thread(() -> hash.completeAsync(ForeignThreadTest::hash, Runnable::run), "kernel-" + i).start();
        }
        long expected = hash();
        assertThat(hashes)
                .allSatisfy(hash ->
                        assertThat(hash).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(expected));
    }

    private static long hash() {
        try (Simulation simulation =
                Simulation.with(SimulationSettings.withSeed(3).hashingSteps())) {
            Gossip.run(simulation, 5);
            return simulation.stepHash();
        }
    }

    private static Throwable onThread(String name, Runnable task) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(task, name);
        thread.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
        thread.start();
        thread.join();
        return thrown.get();
    }
}
