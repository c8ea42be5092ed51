package io.bellwether.runtime.sim.example;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;

/** Votes, and having voted yes waits for the decision for as long as it takes, also over its own crashes. */
final class Participant {
    private static final Duration BETWEEN_ENQUIRIES = Duration.ofMillis(100);

    /** What a participant does that has voted yes and hears nothing. */
    enum WhenInDoubt {
        ENQUIRE,
        /** Wrong: the others may have committed. */
        ABORT_ALONE
    }

    private final String name;
    private final Wire wire;
    private final Ledger ledger;
    private final boolean vote;
    private final WhenInDoubt whenInDoubt;

    private Participant(String name, Wire wire, Ledger ledger, boolean vote, WhenInDoubt whenInDoubt) {
        this.name = name;
        this.wire = wire;
        this.ledger = ledger;
        this.vote = vote;
        this.whenInDoubt = whenInDoubt;
    }

    /** Begins, or goes on where the ledger says that its last incarnation stopped. */
    static Behavior<Message> create(String name, Wire wire, Ledger ledger, boolean vote, WhenInDoubt whenInDoubt) {
        Participant participant = new Participant(name, wire, ledger, vote, whenInDoubt);
        return Behaviors.setup(context -> ledger.last()
                .map(entry -> entry == Ledger.Entry.PREPARED ? participant.inDoubt() : participant.done())
                .orElseGet(participant::working));
    }

    private Behavior<Message> working() {
        return Behaviors.receive(Message.class)
                .onMessage(Message.Prepare.class, prepare -> onPrepare())
                .onMessage(Message.Decision.class, this::onDecision)
                .onAnyMessage(other -> Behaviors.same())
                .build();
    }

    private Behavior<Message> onPrepare() {
        ledger.write(vote ? Ledger.Entry.PREPARED : Ledger.Entry.ABORTED);
        wire.send(Coordinator.NAME, new Message.Vote(name, vote));
        return vote ? inDoubt() : done();
    }

    private Behavior<Message> inDoubt() {
        return Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(new Message.StillInDoubt(), BETWEEN_ENQUIRIES);
            return Behaviors.receive(Message.class)
                    .onMessage(Message.Decision.class, decision -> {
                        timers.cancelAll();
                        return onDecision(decision);
                    })
                    .onMessage(Message.StillInDoubt.class, doubt -> onStillInDoubt())
                    .onAnyMessage(other -> Behaviors.same())
                    .build();
        });
    }

    private Behavior<Message> onStillInDoubt() {
        if (whenInDoubt == WhenInDoubt.ABORT_ALONE) {
            ledger.write(Ledger.Entry.ABORTED);
            return done();
        }
        wire.send(Coordinator.NAME, new Message.Enquiry(name));
        return Behaviors.same();
    }

    private Behavior<Message> onDecision(Message.Decision decision) {
        ledger.writeOutcome(decision.commit());
        return done();
    }

    private Behavior<Message> done() {
        return Behaviors.ignore();
    }
}
