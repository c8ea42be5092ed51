package io.bellwether.actors.membership;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent.MembersLearned;
import io.bellwether.actors.event.NodeEvent.RankAssigned;
import io.bellwether.actors.event.NodeEvent.ReferenceReachable;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.ServerEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A server's place in the cluster: asks the reference for a rank until it gets one, then sends heartbeats and asks who
 * else is alive. While the reference is away the last list stays good, and the server goes on serving.
 */
public final class Membership {

    /** What membership understands. */
    public sealed interface Command {}

    private record Ended(RequestEdge.Outcome outcome) implements Command {}

    private enum Tick implements Command {
        TRY_AGAIN,
        HEARTBEAT
    }

    /** Where a server listens if neither it nor the reference says so: its name is its host's. */
    private static final int DEFAULT_PORT = 5555;

    private static final Duration FIRST_RETRY = Duration.ofMillis(500);

    private final Peer self;
    private final Peer reference;
    private final ClusterSettings settings;
    private final ActorRef<RequestEdge.Command> requests;
    private final Consumer<Members> learned;
    private final EventSink events;
    private final TimerScheduler<Command> timers;
    private final ActorRef<RequestEdge.Outcome> ended;

    private Optional<Boolean> reachable = Optional.empty();
    private List<ServerEntry> lastList = List.of();
    private Optional<Members> members = Optional.empty();

    /**
     * @param self this server, as others shall reach it
     * @param learned told the members each time the list has changed, and once when it is first known; only tells
     */
    public static Behavior<Command> create(
            Peer self,
            Peer reference,
            ClusterSettings settings,
            ActorRef<RequestEdge.Command> requests,
            Consumer<Members> learned,
            EventSink events) {
        return Behaviors.setup(context -> Behaviors.withTimers(
                timers -> new Membership(context, self, reference, settings, requests, learned, events, timers)
                        .joining(FIRST_RETRY)));
    }

    private Membership(
            ActorContext<Command> context,
            Peer self,
            Peer reference,
            ClusterSettings settings,
            ActorRef<RequestEdge.Command> requests,
            Consumer<Members> learned,
            EventSink events,
            TimerScheduler<Command> timers) {
        this.self = self;
        this.reference = reference;
        this.settings = settings;
        this.requests = requests;
        this.learned = learned;
        this.events = events;
        this.timers = timers;
        this.ended = context.messageAdapter(RequestEdge.Outcome.class, Ended::new);
    }

    /** Has no rank yet. */
    private Behavior<Command> joining(Duration retry) {
        ask(new Request.AskRank(self.name(), Optional.of(self.address().toString())));
        return Behaviors.receive(Command.class)
                .onMessage(Ended.class, end -> onRankAnswer(end.outcome(), retry))
                .onMessageEquals(Tick.TRY_AGAIN, () -> joining(longer(retry)))
                .build();
    }

    private Behavior<Command> onRankAnswer(RequestEdge.Outcome outcome, Duration retry) {
        noteReachable(outcome);
        if (outcome instanceof RequestEdge.Answered answered && answered.reply() instanceof Reply.Ranked ranked) {
            events.emit(new RankAssigned(ranked.rank()));
            return listing(new Member(self.name(), ranked.rank(), self.address()), FIRST_RETRY);
        }
        timers.startSingleTimer(Tick.TRY_AGAIN, retry);
        return Behaviors.same();
    }

    /** Has a rank, and does not know yet who else is there: alone it would wrongly win every election. */
    private Behavior<Command> listing(Member me, Duration retry) {
        ask(new Request.ListServers());
        return Behaviors.receive(Command.class)
                .onMessage(Ended.class, end -> onFirstList(me, end.outcome(), retry))
                .onMessageEquals(Tick.TRY_AGAIN, () -> listing(me, longer(retry)))
                .build();
    }

    private Behavior<Command> onFirstList(Member me, RequestEdge.Outcome outcome, Duration retry) {
        noteReachable(outcome);
        if (outcome instanceof RequestEdge.Answered answered && answered.reply() instanceof Reply.Servers servers) {
            timers.startSingleTimer(Tick.HEARTBEAT, settings.heartbeat());
            return member(learn(me, servers.list()));
        }
        timers.startSingleTimer(Tick.TRY_AGAIN, retry);
        return Behaviors.same();
    }

    /** Is on the list, and keeps itself there. */
    private Behavior<Command> member(Member me) {
        return Behaviors.receive(Command.class)
                .onMessageEquals(Tick.HEARTBEAT, this::onHeartbeatDue)
                .onMessage(Ended.class, end -> onAnswer(me, end.outcome()))
                .build();
    }

    private Behavior<Command> onHeartbeatDue() {
        timers.startSingleTimer(Tick.HEARTBEAT, settings.heartbeat());
        ask(new Request.Heartbeat(self.name()));
        return Behaviors.same();
    }

    private Behavior<Command> onAnswer(Member me, RequestEdge.Outcome outcome) {
        noteReachable(outcome);
        if (!(outcome instanceof RequestEdge.Answered answered)) {
            return Behaviors.same();
        }
        if (outcome.request() instanceof Request.Heartbeat) {
            ask(new Request.ListServers());
        } else if (answered.reply() instanceof Reply.Servers servers
                && !servers.list().equals(lastList)) {
            return member(learn(me, servers.list()));
        }
        return Behaviors.same();
    }

    /**
     * Takes a list over. The own entry may be missing (expired while this node was paused) or carry another rank (the
     * reference lost its disk): this node is among its members in any case, under the rank that the others are told.
     * Another name at this node's address is nobody: a name that it had before, say. Asked, it would answer itself.
     */
    private Member learn(Member me, List<ServerEntry> list) {
        lastList = list;
        List<Member> all = new ArrayList<>();
        Member myself = me;
        for (ServerEntry entry : list) {
            if (entry.name().equals(me.name())) {
                myself = new Member(me.name(), entry.rank(), me.address());
            } else if (!addressOf(entry).equals(me.address())) {
                all.add(new Member(entry.name(), entry.rank(), addressOf(entry)));
            }
        }
        all.add(myself);
        if (myself.rank() != me.rank()) {
            events.emit(new RankAssigned(myself.rank()));
        }
        Members now = new Members(myself, all);
        if (!members.equals(Optional.of(now))) {
            members = Optional.of(now);
            events.emit(new MembersLearned(now.all().stream().map(Member::name).toList()));
            learned.accept(now);
        }
        return myself;
    }

    private static Address addressOf(ServerEntry entry) {
        return entry.address().flatMap(Address::parse).orElseGet(() -> new Address(entry.name(), DEFAULT_PORT));
    }

    private void noteReachable(RequestEdge.Outcome outcome) {
        boolean now = outcome instanceof RequestEdge.Answered;
        if (!reachable.equals(Optional.of(now))) {
            reachable = Optional.of(now);
            events.emit(new ReferenceReachable(now));
        }
    }

    private void ask(Request request) {
        requests.tell(new RequestEdge.Ask(
                reference.name(), reference.address(), request, settings.requestTimeout(), 1, ended));
    }

    private Duration longer(Duration retry) {
        Duration doubled = retry.multipliedBy(2);
        return doubled.compareTo(settings.heartbeat()) < 0 ? doubled : settings.heartbeat();
    }
}
