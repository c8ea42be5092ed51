package io.bellwether.benchmarks.kernel;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.kernel.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The workload as typed actors in the deterministic kernel, written as one would write any actor. */
final class KernelLoop implements PingPong {
    private final Simulation simulation = Simulation.withSeed(1);
    private final ChoicePoint delay = simulation.choices().point("delay");
    private final List<ActorRef<Message>> nodes = new ArrayList<>();
    private long delivered;

    private sealed interface Message {}

    private record Tick() implements Message {}

    private record Ping(ActorRef<Message> from) implements Message {}

    private record Pong(ActorRef<Message> from) implements Message {}

    KernelLoop(int count) {
        for (int i = 0; i < count; i++) {
            nodes.add(simulation.process("node-" + i).spawn(node(), "node"));
        }
    }

    @Override
    public long run(int rounds) {
        simulation.runFor(Duration.ofNanos(rounds * ROUND_NANOS));
        return delivered;
    }

    @Override
    public void close() {
        simulation.close();
    }

    private Behavior<Message> node() {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerAtFixedRate(new Tick(), Duration.ofNanos(ROUND_NANOS));
            return Behaviors.receive(Message.class)
                    .onMessage(Ping.class, ping -> onPing(context, ping))
                    .onMessage(Pong.class, pong -> onPong())
                    .onMessage(Tick.class, tick -> onTick(context))
                    .build();
        }));
    }

    private Behavior<Message> onPing(ActorContext<Message> context, Ping ping) {
        delivered++;
        simulation.deliverAfter(delay(), ping.from(), new Pong(context.getSelf()));
        return Behaviors.same();
    }

    private Behavior<Message> onPong() {
        delivered++;
        return Behaviors.same();
    }

    private Behavior<Message> onTick(ActorContext<Message> context) {
        for (ActorRef<Message> other : nodes) {
            if (!other.equals(context.getSelf())) {
                simulation.deliverAfter(delay(), other, new Ping(context.getSelf()));
            }
        }
        return Behaviors.same();
    }

    private long delay() {
        return delay.between(LEAST_DELAY_NANOS, MOST_DELAY_NANOS);
    }
}
