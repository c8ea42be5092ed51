package io.bellwether.runtime.sim.example;

import akka.actor.typed.ActorRef;
import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.kernel.Simulation;
import java.util.Map;
import java.util.TreeMap;

/** A network of names: each message takes 1 to 10 ms, and reaches whichever incarnation is there when it arrives. */
final class Wire {
    private static final long LEAST_NANOS = 1_000_000;
    private static final long MOST_NANOS = 10_000_000;

    private final Simulation simulation;
    private final ChoicePoint delay;
    private final Map<String, ActorRef<Message>> addresses = new TreeMap<>();

    Wire(Simulation simulation) {
        this.simulation = simulation;
        this.delay = simulation.choices().point("wire.delay");
    }

    void attach(String name, ActorRef<Message> actor) {
        addresses.put(name, actor);
    }

    void send(String to, Message message) {
        simulation.callAfter(
                delay.between(LEAST_NANOS, MOST_NANOS),
                arriving -> addresses.get(to).tell(arriving),
                message);
    }
}
