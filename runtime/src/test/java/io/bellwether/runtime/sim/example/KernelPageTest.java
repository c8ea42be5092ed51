package io.bellwether.runtime.sim.example;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.kernel.SimProcess;
import io.bellwether.runtime.sim.kernel.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/kernel.md: what stands on the page is what runs here. */
class KernelPageTest {

    private static final Path PAGE = Path.of("..", "docs", "kernel.md");
    private static final Path THIS = Path.of("src/test/java/io/bellwether/runtime/sim/example/KernelPageTest.java");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    static Behavior<String> monitor(ActorRef<String> alarms) {
        return Behaviors.withTimers(timers -> {
            timers.startSingleTimer("silence", Duration.ofSeconds(3));
            return Behaviors.receive(String.class)
                    .onMessageEquals("beat", () -> {
                        timers.startSingleTimer("silence", Duration.ofSeconds(3));
                        return Behaviors.same();
                    })
                    .onMessageEquals("silence", () -> {
                        alarms.tell("no beat for 3 s");
                        return Behaviors.same();
                    })
                    .build();
        });
    }

    private static Behavior<String> collectingInto(List<String> texts) {
        return Behaviors.receive(String.class)
                .onAnyMessage(text -> {
                    texts.add(text);
                    return Behaviors.same();
                })
                .build();
    }

    @Test
    void theFirstTestOfThePageHolds() {
        try (Simulation simulation = Simulation.withSeed(42)) {
            List<String> alarms = new ArrayList<>();
            ActorRef<String> listener = simulation.spawn(collectingInto(alarms), "alarms");
            ActorRef<String> monitor = simulation.process("host-1").spawn(monitor(listener), "monitor");

            ChoicePoint delay = simulation.choices().point("network.delay");
            for (int second = 1; second <= 60; second++) {
                Duration late = Duration.ofMillis(delay.between(1, 900));
                simulation.at(Duration.ofSeconds(second).plus(late), () -> monitor.tell("beat"));
            }

            simulation.runFor(Duration.ofSeconds(61));
            assertThat(alarms).isEmpty();

            simulation.runFor(Duration.ofMinutes(10));
            assertThat(alarms).containsExactly("no beat for 3 s");
        }
    }

    @Test
    void aProcessCanBePausedSlowedCrashedAndRestarted() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            SimProcess host = simulation.process("host-1");
            host.pause(); // timers fire late, messages wait
            host.resume();
            host.slowDown(Duration.ofMillis(2)); // each message takes 2 ms
            host.crash(); // nothing of it runs any more, not even PostStop
            host.restart(); // the next incarnation, empty: spawn its actors anew

            assertThat(host.isUp()).isTrue();
            assertThat(host.incarnation()).isEqualTo(2);
        }
    }

    @Test
    void everyExampleOfThePageStandsHere() throws IOException {
        String here = squeezed(Files.readString(THIS));
        var blocks = JAVA_BLOCK.matcher(Files.readString(PAGE)).results().toList();

        assertThat(blocks).hasSize(3);
        assertThat(blocks).allSatisfy(block -> assertThat(here).contains(squeezed(block.group(1))));
    }

    /** Indentation differs between a page and a class. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
