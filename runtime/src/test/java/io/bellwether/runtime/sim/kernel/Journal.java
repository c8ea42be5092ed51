package io.bellwether.runtime.sim.kernel;

import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened, and when in virtual time: {@code 10ms text}. */
final class Journal {
    private final Simulation simulation;
    private final List<String> entries = new ArrayList<>();

    Journal(Simulation simulation) {
        this.simulation = simulation;
    }

    void note(String text) {
        entries.add(simulation.now().toMillis() + "ms " + text);
    }

    List<String> entries() {
        return entries;
    }

    /** An actor that notes its start, each message, and its stop. */
    Behavior<String> actor() {
        return Behaviors.setup(context -> {
            note("started");
            return Behaviors.receive(String.class)
                    .onAnyMessage(message -> {
                        note(message);
                        return Behaviors.same();
                    })
                    .onSignal(PostStop.class, signal -> {
                        note("stopped");
                        return Behaviors.same();
                    })
                    .build();
        });
    }

    /** An actor with a timer of a fixed delay, which notes each tick. */
    Behavior<String> ticking(Duration period) {
        return Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay("tick", period);
            return actor();
        });
    }
}
