package io.bellwether.runtime.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.ActorRef;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who types, in virtual time. */
abstract class Person {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SimulatedChat chat;
    private final String name;
    private final List<Settled> outcomes = new ArrayList<>();
    private ActorRef<ChatDesk.Command> desk;
    private int typed;

    Person(SimulatedChat chat, String name) {
        this.chat = chat;
        this.name = name;
    }

    void sitDown(ActorRef<ChatDesk.Command> at) {
        desk = at;
    }

    /** Types lines, each when the one before it is settled; returns how the last one ended. */
    Settled types(String... lines) {
        for (String line : lines) {
            beginsToType(line);
            assertThat(chat.passesUntil(() -> outcomes.size() == typed, PATIENCE))
                    .as("%s is settled", line)
                    .isTrue();
        }
        return outcomes.get(outcomes.size() - 1);
    }

    /** Types a line, and does not wait. */
    void beginsToType(String line) {
        typed++;
        ActorRef<Settled> settled = chat.spawn(
                Behaviors.receiveMessage(outcome -> {
                    outcomes.add(outcome);
                    return Behaviors.stopped();
                }),
                name + "-settles-" + typed);
        ActorRef<ChatDesk.Taken> taken =
                chat.spawn(Behaviors.receiveMessage(ok -> Behaviors.stopped()), name + "-takes-" + typed);
        desk.tell(new ChatDesk.Enter(line, taken, settled));
    }
}
