package io.bellwether.actors.clocksync;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.BehaviorBuilder;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.edge.RequestEdge.Ask;
import io.bellwether.actors.edge.RequestEdge.Outcome;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.election.CoordinatorChanged;
import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The Berkeley algorithm (R. Gusella and S. Zatti, "The Accuracy of the Clock Synchronization Achieved by TEMPO in
 * Berkeley UNIX 4.3BSD", IEEE Transactions on Software Engineering 15(7), 1989): the coordinator reads every clock,
 * averages those that agree, and tells each server, itself too, by how much it is off.
 */
public final class BerkeleySync {

    /** What clock synchronisation understands. */
    public sealed interface Command {}

    /** The live servers, whenever the list was read anew. */
    public record MembersChanged(Members members) implements Command {}

    /** A coordinator reads this server's clock. */
    public record ClockAsked(Incoming<Request.ReadClock> incoming) implements Command {}

    /** Somebody wants to correct this server's clock. */
    public record AdjustAsked(Incoming<Request.Adjust> incoming) implements Command {}

    /** This server has processed one message of a client. */
    public record MessageProcessed() implements Command {}

    private record CoordinatorKnown(CoordinatorChanged changed) implements Command {}

    private record RoundDue() implements Command {}

    private record AllPolled(ClockPoll.Finished result) implements Command {}

    private final ActorContext<Command> context;
    private final TimerScheduler<Command> timers;
    private final ClusterSettings settings;
    private final EventSink events;
    private final NodeClock clock;
    private final ClockCorrection correction;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<ClockPoll.Finished> polled;

    private Optional<Members> members = Optional.empty();

    /** Of this round. Who was read is corrected, also if the list lost it meanwhile: the reference may have restarted. */
    private List<Member> polledMembers = List.of();

    private CoordinatorChanged coordinator = new CoordinatorChanged(Optional.empty(), Epoch.NONE, false);
    private long round;
    private int processed;
    private boolean intervalOver;

    /**
     * @param requests sends this server's requests
     * @param election says who coordinates
     */
    public static Behavior<Command> create(
            ClusterSettings settings,
            EventSink events,
            NodeClock clock,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<BullyElection.Command> election) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            election.tell(new BullyElection.Subscribe(
                    context.messageAdapter(CoordinatorChanged.class, CoordinatorKnown::new)));
            return new BerkeleySync(context, timers, settings, events, clock, requests).notCoordinating();
        }));
    }

    private BerkeleySync(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            ClusterSettings settings,
            EventSink events,
            NodeClock clock,
            ActorRef<RequestEdge.Command> requests) {
        this.context = context;
        this.timers = timers;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.correction = new ClockCorrection(clock, settings.clock(), events);
        this.requests = requests;
        this.polled = context.messageAdapter(ClockPoll.Finished.class, AllPolled::new);
    }

    // ---- the states

    private Behavior<Command> notCoordinating() {
        return inEveryState()
                .onMessage(CoordinatorKnown.class, this::onCoordinatorKnown)
                .onMessage(MessageProcessed.class, message -> Behaviors.same())
                .onMessage(AllPolled.class, late -> Behaviors.same())
                .build();
    }

    private Behavior<Command> coordinating() {
        return inEveryState()
                .onMessage(CoordinatorKnown.class, this::onCoordinatorKnown)
                .onMessage(MessageProcessed.class, message -> onMessageProcessed())
                .onMessage(RoundDue.class, due -> startRound())
                .onMessage(AllPolled.class, late -> Behaviors.same())
                .build();
    }

    private Behavior<Command> measuring() {
        return inEveryState()
                .onMessage(CoordinatorKnown.class, this::onCoordinatorKnownWhileMeasuring)
                .onMessage(MessageProcessed.class, message -> onMessageProcessedWhileMeasuring())
                .onMessage(RoundDue.class, due -> onRoundDueWhileMeasuring())
                .onMessage(AllPolled.class, this::onAllPolled)
                .build();
    }

    private BehaviorBuilder<Command> inEveryState() {
        return BehaviorBuilder.<Command>create()
                .onMessage(MembersChanged.class, this::onMembersChanged)
                .onMessage(ClockAsked.class, this::onClockAsked)
                .onMessage(AdjustAsked.class, this::onAdjustAsked);
    }

    // ---- the coordinator

    private Behavior<Command> onMembersChanged(MembersChanged changed) {
        members = Optional.of(changed.members());
        return Behaviors.same();
    }

    private Behavior<Command> onCoordinatorKnown(CoordinatorKnown known) {
        boolean coordinatedBefore = coordinator.self();
        coordinator = known.changed();
        if (!coordinator.self()) {
            timers.cancelAll();
            return notCoordinating();
        }
        return coordinatedBefore ? Behaviors.same() : startRound();
    }

    /** A new epoch of its own does not disturb a round: the adjustments go out in the newest one's name. */
    private Behavior<Command> onCoordinatorKnownWhileMeasuring(CoordinatorKnown known) {
        coordinator = known.changed();
        if (coordinator.self()) {
            return Behaviors.same();
        }
        context.getChild(pollName()).ifPresent(context::stop);
        timers.cancelAll();
        events.emit(new NodeEvent.ClockRoundAbandoned(round, "this server no longer coordinates"));
        return notCoordinating();
    }

    private Behavior<Command> onMessageProcessed() {
        processed++;
        return enoughProcessed() ? startRound() : Behaviors.same();
    }

    private Behavior<Command> onMessageProcessedWhileMeasuring() {
        processed++;
        return Behaviors.same();
    }

    private Behavior<Command> onRoundDueWhileMeasuring() {
        intervalOver = true;
        return Behaviors.same();
    }

    private boolean enoughProcessed() {
        return processed >= settings.clock().everyMessages();
    }

    private Behavior<Command> startRound() {
        processed = 0;
        intervalOver = false;
        timers.startSingleTimer(RoundDue.class, new RoundDue(), settings.clock().interval());
        List<Member> others = members.map(Members::others).orElse(List.of());
        if (others.isEmpty()) {
            return coordinating();
        }
        round++;
        polledMembers = others;
        events.emit(new NodeEvent.ClockRoundStarted(
                round, others.stream().map(Member::name).toList()));
        context.spawn(
                ClockPoll.create(
                        round, clock, others, settings.clock().samples(), settings.requestTimeout(), requests, polled),
                pollName());
        return measuring();
    }

    private String pollName() {
        return "poll-" + round;
    }

    private Behavior<Command> onAllPolled(AllPolled polled) {
        if (polled.result().round() != round) {
            return Behaviors.same();
        }
        String self = members.orElseThrow().self().name();
        ClockRound measured =
                new ClockRound(self, polled.result().offsets(), settings.clock().range());
        events.emit(measured.finished(round));
        Map<String, Long> corrections = measured.corrections();
        polledMembers.stream()
                .filter(member -> corrections.containsKey(member.name()))
                .forEach(member -> adjust(member, corrections.get(member.name()), self));
        correction.make(measured.ownCorrectionMicros(), self, coordinator.epoch());
        return intervalOver || enoughProcessed() ? startRound() : coordinating();
    }

    /** Asked once only: an adjustment that was lost is found by the next round, one made twice would do harm. */
    private void adjust(Member member, long micros, String self) {
        Request adjust = new Request.Adjust(
                micros, Optional.of(self), OptionalLong.of(coordinator.epoch().number()));
        ActorRef<Outcome> nobody = context.getSystem().ignoreRef();
        requests.tell(new Ask(member.name(), member.address(), adjust, settings.requestTimeout(), 1, nobody));
    }

    // ---- every server

    private Behavior<Command> onClockAsked(ClockAsked asked) {
        asked.incoming().answer(new Reply.ClockReading(clock.targetMicros(), true));
        return Behaviors.same();
    }

    private Behavior<Command> onAdjustAsked(AdjustAsked asked) {
        Request.Adjust adjust = asked.incoming().request();
        String by = adjust.coordinator().orElse(asked.incoming().peer());
        Optional<String> objection = correction.objection(adjust, coordinator);
        if (objection.isPresent()) {
            events.emit(new NodeEvent.AdjustmentRefused(by, adjust.epoch().orElse(0), objection.get()));
            asked.incoming().answer(new Reply.Refused("adjust", objection.get()));
            return Behaviors.same();
        }
        correction.make(adjust.micros(), by, coordinator.epoch());
        asked.incoming().answer(new Reply.Done("adjust"));
        return Behaviors.same();
    }
}
