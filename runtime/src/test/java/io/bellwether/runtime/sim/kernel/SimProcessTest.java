package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimProcessTest {
    private static Kernel kernel;
    private Simulation simulation;
    private Journal journal;
    private SimProcess process;

    @BeforeAll
    static void startKernel() {
        kernel = Kernel.start();
    }

    @AfterAll
    static void closeKernel() {
        kernel.close();
    }

    @BeforeEach
    void begin() {
        simulation = kernel.begin(SimulationSettings.withSeed(1));
        journal = new Journal(simulation);
        process = simulation.process("server");
    }

    @AfterEach
    void end() {
        simulation.close();
    }

    @Test
    void aCrashLeavesNoTimeForPostStop() {
        process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        process.crash();
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started");
    }

    @Test
    void aGracefulStopRunsPostStop() {
        process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        process.stop();
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started", "0ms stopped");
    }

    @Test
    void whatWaitedInTheMailboxIsGoneWithTheCrash() {
        ActorRef<String> actor = process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        actor.tell("queued");
        process.crash();
        actor.tell("to the dead");
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started");
    }

    @Test
    void anActorSpawnedAtTheInstantOfTheCrashNeverStarts() {
        process.spawn(journal.actor(), "actor");
        process.crash();
        simulation.runUntilIdle();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void timersDieWithTheProcess() {
        process.spawn(journal.ticking(Duration.ofMillis(10)), "actor");
        simulation.runFor(Duration.ofMillis(25));
        process.crash();
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started", "10ms tick", "20ms tick");
        assertThat(simulation.now()).isEqualTo(Duration.ofMillis(25));
    }

    @Test
    void aMessageInFlightToACrashedProcessIsLost() {
        ActorRef<String> actor = process.spawn(journal.actor(), "actor");
        simulation.deliverAfter(10_000_000, actor, "late");
        simulation.after(Duration.ofMillis(5), process::crash);
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started");
    }

    @Test
    void aWatcherInAnotherProcessIsToldOfTheCrash() {
        ActorRef<String> actor = process.spawn(journal.actor(), "actor");
        simulation
                .process("other")
                .spawn(
                        Behaviors.<String>setup(context -> {
                            context.watch(actor);
                            return Behaviors.receive(String.class)
                                    .onSignal(Terminated.class, terminated -> {
                                        journal.note("terminated "
                                                + terminated.getRef().path().name());
                                        return Behaviors.same();
                                    })
                                    .build();
                        }),
                        "watcher");
        simulation.after(Duration.ofMillis(5), process::crash);
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started", "5ms terminated actor");
    }

    @Test
    void aRestartIsANewIncarnationThatKnowsNothingOfTheOld() {
        ActorRef<String> before = process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        process.crash();
        process.restart();
        ActorRef<String> after = process.spawn(journal.actor(), "actor");
        before.tell("to the old");
        after.tell("to the new");
        simulation.runUntilIdle();
        assertThat(process.incarnation()).isEqualTo(2);
        assertThat(journal.entries()).containsExactly("0ms started", "0ms started", "0ms to the new");
    }

    @Test
    void aProcessCanCrashAndRestartOverAndOver() {
        for (int i = 0; i < 100; i++) {
            process.spawn(journal.ticking(Duration.ofMillis(1)), "actor");
            simulation.runFor(Duration.ofMillis(2));
            process.crash();
            process.restart();
        }
        assertThat(process.incarnation()).isEqualTo(101);
        assertThat(journal.entries()).hasSize(300);
    }

    @Test
    void aProcessThatIsDownRefusesWhatOnlyALivingOneCanDo() {
        process.crash();
        assertThatThrownBy(process::crash).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(process::pause).hasMessageContaining("server is down");
        assertThatThrownBy(() -> process.spawn(journal.actor(), "actor")).hasMessageContaining("restart it first");
    }

    @Test
    void aRunningProcessCannotBeRestarted() {
        assertThatThrownBy(process::restart).hasMessageContaining("server is up");
    }

    @Test
    void anActorCannotCrashItsOwnProcessWhileItsCodeRuns() {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        ActorRef<String> actor = process.spawn(
                Behaviors.receiveMessage(message -> {
                    try {
                        process.crash();
                    } catch (IllegalStateException e) {
                        thrown.set(e);
                    }
                    return Behaviors.same();
                }),
                "actor");
        actor.tell("crash yourself");
        simulation.runUntilIdle();
        assertThat(thrown.get()).hasMessageContaining("after(Duration.ZERO");
        assertThat(process.isUp()).isTrue();
    }

    @Test
    void messagesToAPausedProcessWaitForTheResumeAndKeepTheirOrder() {
        ActorRef<String> actor = process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        process.pause();
        actor.tell("one");
        simulation.deliverAfter(1_000_000, actor, "two");
        simulation.runFor(Duration.ofMillis(10));
        assertThat(journal.entries()).containsExactly("0ms started");
        process.resume();
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started", "10ms one", "10ms two");
    }

    @Test
    void aTimerDueDuringAPauseFiresLateAndOnce() {
        process.spawn(journal.ticking(Duration.ofMillis(10)), "actor");
        simulation.after(Duration.ofMillis(15), process::pause);
        simulation.after(Duration.ofMillis(55), process::resume);
        simulation.runFor(Duration.ofMillis(70));
        assertThat(journal.entries()).containsExactly("0ms started", "10ms tick", "55ms tick", "65ms tick");
    }

    @Test
    void aPauseHoldsNobodyElse() {
        process.pause();
        simulation.process("other").spawn(journal.ticking(Duration.ofMillis(10)), "actor");
        simulation.runFor(Duration.ofMillis(10));
        assertThat(journal.entries()).containsExactly("0ms started", "10ms tick");
    }

    @Test
    void aCrashDuringAPauseForgetsWhatWaited() {
        ActorRef<String> actor = process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        process.pause();
        actor.tell("waiting");
        simulation.runUntilIdle();
        process.crash();
        process.restart();
        process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started", "0ms started");
    }

    @Test
    void inASlowProcessMessagesTakeTimeOneAfterTheOther() {
        ActorRef<String> actor = process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        process.slowDown(Duration.ofMillis(10));
        actor.tell("one");
        actor.tell("two");
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started", "10ms one", "20ms two");
    }

    @Test
    void aProcessAtNormalSpeedAgainCatchesUpAtOnce() {
        ActorRef<String> actor = process.spawn(journal.actor(), "actor");
        simulation.runUntilIdle();
        process.slowDown(Duration.ofMillis(10));
        for (int i = 1; i <= 4; i++) {
            actor.tell("m" + i);
        }
        simulation.after(Duration.ofMillis(25), () -> process.slowDown(Duration.ZERO));
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started", "10ms m1", "20ms m2", "25ms m3", "25ms m4");
    }
}
