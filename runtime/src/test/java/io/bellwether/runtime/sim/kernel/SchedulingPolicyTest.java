package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SchedulingPolicyTest {
    private static Kernel kernel;

    @BeforeAll
    static void startKernel() {
        kernel = Kernel.start();
    }

    @AfterAll
    static void closeKernel() {
        kernel.close();
    }

    @Test
    void fifoRunsActorsInTheOrderInWhichTheyBecameReady() {
        assertThat(readyActors(1, SchedulingPolicy.FIFO)).isEqualTo("abcd");
    }

    @Test
    void randomReachesEveryOrderOfReadyActors() {
        TreeSet<String> orders = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            orders.add(readyActors(seed, SchedulingPolicy.RANDOM));
        }
        assertThat(orders).hasSize(24);
    }

    @Test
    void fifoDeliversWhatIsDueAtOnceInTheOrderOfInsertion() {
        assertThat(tiedMessages(1, SchedulingPolicy.FIFO)).isEqualTo("abcd");
    }

    @Test
    void randomReachesEveryOrderOfWhatIsDueAtOnce() {
        TreeSet<String> orders = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            orders.add(tiedMessages(seed, SchedulingPolicy.RANDOM));
        }
        assertThat(orders).hasSize(24);
    }

    @Test
    void whatACrashedProcessHadDueAtThatVeryInstantRunsBeforeTheCrashOrNever() {
        TreeSet<Boolean> upWhenItRan = new TreeSet<>();
        int runs = 0;
        for (long seed = 0; seed < 50; seed++) {
            try (Simulation simulation =
                    kernel.begin(SimulationSettings.withSeed(seed).policy(SchedulingPolicy.RANDOM))) {
                SimProcess process = simulation.process("server");
                List<Boolean> ran = new ArrayList<>();
                process.spawn(scheduling(Duration.ofMillis(5), () -> ran.add(process.isUp())), "actor");
                simulation.at(Duration.ofMillis(5), process::crash);
                simulation.runUntilIdle();
                upWhenItRan.addAll(ran);
                runs += ran.size();
            }
        }
        assertThat(upWhenItRan).containsExactly(true);
        assertThat(runs).isBetween(1, 49);
    }

    @Test
    void watchersAreToldInOneOrderThoughAkkaKeepsThemInAHashSet() {
        List<String> first = watchers();
        assertThat(first).hasSize(20);
        for (int i = 0; i < 10; i++) {
            assertThat(watchers()).isEqualTo(first);
        }
    }

    @Test
    void actorsThatKeepEachOtherBusyAreALivelockAndNotAHang() {
        try (Simulation simulation = kernel.begin(SimulationSettings.withSeed(1).stepsPerInstant(1000))) {
            simulation
                    .spawn(
                            Behaviors.<String>setup(context -> Behaviors.receiveMessage(message -> {
                                context.getSelf().tell(message);
                                return Behaviors.same();
                            })),
                            "busy")
                    .tell("again");
            assertThatThrownBy(simulation::runUntilIdle)
                    .isInstanceOf(LivelockException.class)
                    .hasMessageContaining("busy");
        }
    }

    private static String readyActors(long seed, SchedulingPolicy policy) {
        try (Simulation simulation =
                kernel.begin(SimulationSettings.withSeed(seed).policy(policy))) {
            StringBuilder order = new StringBuilder();
            List<ActorRef<String>> actors = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                actors.add(simulation.spawn(appendingTo(order), "actor-" + i));
            }
            simulation.runUntilIdle();
            for (int i = 0; i < 4; i++) {
                actors.get(i).tell("" + (char) ('a' + i));
            }
            simulation.runUntilIdle();
            return order.toString();
        }
    }

    private static String tiedMessages(long seed, SchedulingPolicy policy) {
        try (Simulation simulation =
                kernel.begin(SimulationSettings.withSeed(seed).policy(policy))) {
            StringBuilder order = new StringBuilder();
            ActorRef<String> actor = simulation.spawn(appendingTo(order), "actor");
            for (int i = 0; i < 4; i++) {
                simulation.deliverAfter(1000, actor, "" + (char) ('a' + i));
            }
            simulation.runUntilIdle();
            return order.toString();
        }
    }

    private static Behavior<String> appendingTo(StringBuilder order) {
        return Behaviors.receiveMessage(message -> {
            order.append(message);
            return Behaviors.same();
        });
    }

    private static Behavior<String> scheduling(Duration delay, Runnable task) {
        return Behaviors.setup(context -> {
            context.getSystem().scheduler().scheduleOnce(delay, task, context.getExecutionContext());
            return Behaviors.ignore();
        });
    }

    private static List<String> watchers() {
        try (Simulation simulation = kernel.begin(SimulationSettings.withSeed(1))) {
            List<String> told = new ArrayList<>();
            ActorRef<String> watched =
                    simulation.spawn(Behaviors.receiveMessage(message -> Behaviors.stopped()), "watched");
            for (int i = 0; i < 20; i++) {
                simulation.spawn(watching(watched, told), "watcher-" + i);
            }
            simulation.deliverAfter(Duration.ofMillis(1).toNanos(), watched, "stop");
            simulation.runUntilIdle();
            return told;
        }
    }

    private static Behavior<String> watching(ActorRef<String> watched, List<String> told) {
        return Behaviors.setup(context -> {
            context.watch(watched);
            return Behaviors.receive(String.class)
                    .onSignal(Terminated.class, terminated -> {
                        told.add(context.getSelf().path().name());
                        return Behaviors.same();
                    })
                    .build();
        });
    }
}
