package io.bellwether.runtime.sim.example;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks every participant, commits if all say yes in time, and else aborts. After a crash it presumes abort. */
final class Coordinator {
    static final String NAME = "coordinator";
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final Wire wire;
    private final Ledger ledger;
    private final List<String> participants;
    private final Set<String> consents = new TreeSet<>();

    private Coordinator(Wire wire, Ledger ledger, List<String> participants) {
        this.wire = wire;
        this.ledger = ledger;
        this.participants = participants;
    }

    static Behavior<Message> begin(Wire wire, Ledger ledger, List<String> participants) {
        return new Coordinator(wire, ledger, participants).preparing();
    }

    static Behavior<Message> recover(Wire wire, Ledger ledger, List<String> participants) {
        Coordinator coordinator = new Coordinator(wire, ledger, participants);
        return Behaviors.setup(
                context -> coordinator.decide(ledger.last().equals(Optional.of(Ledger.Entry.COMMITTED))));
    }

    private Behavior<Message> preparing() {
        return Behaviors.withTimers(timers -> {
            participants.forEach(participant -> wire.send(participant, new Message.Prepare()));
            timers.startSingleTimer(new Message.VotesAreLate(), PATIENCE);
            return Behaviors.receive(Message.class)
                    .onMessage(Message.Vote.class, this::onVote)
                    .onMessage(Message.VotesAreLate.class, late -> decide(false))
                    .onAnyMessage(other -> Behaviors.same())
                    .build();
        });
    }

    private Behavior<Message> onVote(Message.Vote vote) {
        if (!vote.yes()) {
            return decide(false);
        }
        consents.add(vote.participant());
        return consents.size() == participants.size() ? decide(true) : Behaviors.same();
    }

    private Behavior<Message> decide(boolean commit) {
        ledger.writeOutcome(commit);
        participants.forEach(participant -> wire.send(participant, new Message.Decision(commit)));
        return decided(commit);
    }

    private Behavior<Message> decided(boolean commit) {
        return Behaviors.receive(Message.class)
                .onMessage(Message.Enquiry.class, enquiry -> {
                    wire.send(enquiry.participant(), new Message.Decision(commit));
                    return Behaviors.same();
                })
                .onAnyMessage(other -> Behaviors.same())
                .build();
    }
}
