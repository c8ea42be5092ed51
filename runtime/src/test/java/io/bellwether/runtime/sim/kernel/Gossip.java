package io.bellwether.runtime.sim.kernel;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A small workload with timers, random delays, ties, and messages that cross: enough for two runs to differ. */
final class Gossip {
    private static final Duration ROUND = Duration.ofMillis(100);

    private Gossip() {}

    sealed interface Message {}

    record Round() implements Message {}

    record Rumour(int from, int hops) implements Message {}

    /** Runs it for a virtual second, each node in a process of its own. */
    static void run(Simulation simulation, int nodes) {
        List<ActorRef<Message>> members = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            members.add(simulation.process("node-" + i).spawn(member(simulation, members, i), "member"));
        }
        simulation.runFor(Duration.ofSeconds(1));
    }

    private static Behavior<Message> member(Simulation simulation, List<ActorRef<Message>> members, int self) {
        ChoicePoint delay = simulation.choices().point("gossip.delay." + self);
        return Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(new Round(), ROUND);
            return Behaviors.receive(Message.class)
                    .onMessage(Round.class, round -> {
                        for (ActorRef<Message> other : members) {
                            simulation.deliverAfter(delay.between(1_000_000, 10_000_000), other, new Rumour(self, 0));
                        }
                        return Behaviors.same();
                    })
                    .onMessage(Rumour.class, rumour -> {
                        if (rumour.hops() < 2) {
                            members.get(rumour.from()).tell(new Rumour(self, rumour.hops() + 1));
                        }
                        return Behaviors.same();
                    })
                    .build();
        });
    }
}
