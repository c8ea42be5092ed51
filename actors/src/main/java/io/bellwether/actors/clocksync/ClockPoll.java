package io.bellwether.actors.clocksync;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.edge.RequestEdge.Answered;
import io.bellwether.actors.edge.RequestEdge.Ask;
import io.bellwether.actors.edge.RequestEdge.Outcome;
import io.bellwether.actors.membership.Member;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The polls of one Berkeley round: every member at once, several tries each, one after the other; of each member's
 * tries the one with the least round trip counts, for it is the most exact. Ends when all were answered or timed out.
 */
final class ClockPoll {

    /** What all members said; those that never answered are missing. */
    record Finished(long round, SortedMap<String, ClockOffset> offsets) {}

    private final long round;
    private final NodeClock clock;
    private final int tries;
    private final Duration timeout;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<Finished> replyTo;
    private final ActorRef<Outcome> self;
    private final SortedMap<String, ClockOffset> offsets = new TreeMap<>();
    private final SortedMap<String, Integer> triesLeft = new TreeMap<>();
    private final SortedMap<String, Member> polled = new TreeMap<>();

    /** @param timeout how long each try waits */
    static Behavior<Outcome> create(
            long round,
            NodeClock clock,
            List<Member> members,
            int tries,
            Duration timeout,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<Finished> replyTo) {
        return Behaviors.setup(context ->
                new ClockPoll(round, clock, tries, timeout, requests, replyTo, context.getSelf()).polling(members));
    }

    private ClockPoll(
            long round,
            NodeClock clock,
            int tries,
            Duration timeout,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<Finished> replyTo,
            ActorRef<Outcome> self) {
        this.round = round;
        this.clock = clock;
        this.tries = tries;
        this.timeout = timeout;
        this.requests = requests;
        this.replyTo = replyTo;
        this.self = self;
    }

    private Behavior<Outcome> polling(List<Member> members) {
        for (Member member : members) {
            polled.put(member.name(), member);
            triesLeft.put(member.name(), tries);
            ask(member);
        }
        return Behaviors.receive(Outcome.class).onAnyMessage(this::onOutcome).build();
    }

    private Behavior<Outcome> onOutcome(Outcome outcome) {
        if (outcome instanceof Answered answered && answered.reply() instanceof Reply.ClockReading reading) {
            keepTheBest(outcome.peer(), ClockOffset.of(answered, reading, clock.remainingSlewMicros()));
        }
        if (triesLeft.merge(outcome.peer(), -1, Integer::sum) > 0) {
            ask(polled.get(outcome.peer()));
            return Behaviors.same();
        }
        triesLeft.remove(outcome.peer());
        if (!triesLeft.isEmpty()) {
            return Behaviors.same();
        }
        replyTo.tell(new Finished(round, offsets));
        return Behaviors.stopped();
    }

    private void keepTheBest(String server, ClockOffset offset) {
        boolean clockJumpedMeanwhile = offset.roundTripMicros() < 0;
        if (!clockJumpedMeanwhile) {
            offsets.merge(server, offset, (a, b) -> b.roundTripMicros() < a.roundTripMicros() ? b : a);
        }
    }

    private void ask(Member member) {
        requests.tell(new Ask(member.name(), member.address(), new Request.ReadClock(), timeout, 1, self));
    }
}
