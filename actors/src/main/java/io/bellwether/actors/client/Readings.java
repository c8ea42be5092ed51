package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import io.bellwether.protocol.StoredMessage;
import java.util.Optional;

/** Reads the histories that are wanted, one topic at a time, and shows what they have. */
final class Readings {

    private final ReadingPlan plan;
    private final ActorRef<HistoryCaller.Command> history;
    private final int page;
    private final PublisherNumbers numbers;
    private final GapSuspicions gaps;
    private final Display display;
    private Optional<Reading> current = Optional.empty();

    /** @param page most messages that are asked for at once */
    Readings(
            ReadingPlan plan,
            ActorRef<HistoryCaller.Command> history,
            int page,
            PublisherNumbers numbers,
            GapSuspicions gaps,
            Display display) {
        this.plan = plan;
        this.history = history;
        this.page = page;
        this.numbers = numbers;
        this.gaps = gaps;
        this.display = display;
    }

    /** Begins the next reading, unless one lasts; what is urgent ends what is not. */
    void next() {
        if (plan.isUrgent()) {
            current.filter(reading -> !reading.urgent()).ifPresent(this::abandon);
        }
        if (current.isEmpty()) {
            current = plan.next();
            current.ifPresent(reading -> history.tell(new HistoryCaller.Read(
                    reading.number(), reading.servers(), reading.topic().historyAfter(reading.after(), page))));
        }
    }

    private void abandon(Reading reading) {
        plan.abandoned(reading);
        declareCaughtUp(reading);
        current = Optional.empty();
    }

    /** Nothing more is read of that topic. */
    void leave(FollowedTopic topic) {
        if (current.filter(reading -> reading.topic() == topic).isPresent()) {
            display.declareCaughtUp(topic);
            current = Optional.empty();
        }
    }

    /** Whether nothing is read, and all that is left is to ask those again who were silent. */
    boolean areLeftToTheSilent() {
        return current.isEmpty() && plan.isAnyoneSilent();
    }

    void askSilentAgain() {
        plan.askSilentAgain();
    }

    void onAnswer(HistoryCaller.Answer answer) {
        current.filter(reading -> reading.number() == answer.number()).ifPresent(reading -> onAnswer(reading, answer));
    }

    private void onAnswer(Reading reading, HistoryCaller.Answer answer) {
        if (answer instanceof HistoryCaller.Found found) {
            found.messages().forEach(stored -> onStored(reading.topic(), stored));
        } else if (answer instanceof HistoryCaller.AllRead all) {
            plan.ended(reading, all.silent());
            declareCaughtUp(reading);
            display.finish(reading.topic());
            current = Optional.empty();
        }
    }

    /** The history of a user's direct messages has those that the user sent, too: they are no news. */
    private void onStored(FollowedTopic topic, StoredMessage stored) {
        topic.read(stored.cursor());
        ReadableMessage.of(stored.message(), stored.stamp().epochMicros())
                .filter(message -> message.topic().equals(topic.name()))
                .ifPresent(message -> {
                    numbers.meet(message.id());
                    display.catchUp(topic, message);
                });
    }

    /** Where nothing was known to be missing and something was, there may be more. */
    private void declareCaughtUp(Reading reading) {
        if (display.declareCaughtUp(reading.topic()) && !reading.hasCause()) {
            gaps.suspectSmall(reading.topic(), "no broker had brought what the history has");
        }
    }
}
