package io.bellwether.actors.proxy;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent.ServerAvoided;
import io.bellwether.actors.event.NodeEvent.ServerUsedAgain;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.ServerEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which server gets a request. One that did not answer is avoided, as by a circuit breaker (Nygard 2007): it is
 * probed at once and then regularly, and used again when it answers. At once, because one silent request may say more
 * about the request, or about the network, than about the server.
 */
final class Balancer extends AbstractBehavior<Balancer.Command> {

    /** What the balancer understands. */
    sealed interface Command {}

    /**
     * Asks for a server.
     *
     * @param user whose request it is: the same user gets the same server while it is healthy
     * @param tried names of servers that the request was sent to already
     * @param replyTo is told exactly one {@link Chosen}
     */
    record Choose(Optional<String> user, List<String> tried, ActorRef<? super Chosen> replyTo) implements Command {}

    /** The server to ask; empty if none is left. */
    record Chosen(Optional<Peer> server) {}

    /** A server did not answer. */
    record Silent(String server, String reason) implements Command {}

    private record ProbeDue(String server) implements Command {}

    private record Ended(RequestEdge.Outcome outcome) implements Command {}

    private enum Tick implements Command {
        ASK_LIST
    }

    private final ProxySettings settings;
    private final EventSink events;
    private final TimerScheduler<Command> timers;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<RequestEdge.Outcome> ended;
    private final ServerPool pool;

    static Behavior<Command> create(ProxySettings settings, EventSink events, ActorRef<RequestEdge.Command> requests) {
        return Behaviors.setup(
                context -> Behaviors.withTimers(timers -> new Balancer(context, timers, settings, events, requests)));
    }

    private Balancer(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            ProxySettings settings,
            EventSink events,
            ActorRef<RequestEdge.Command> requests) {
        super(context);
        this.settings = settings;
        this.events = events;
        this.timers = timers;
        this.requests = requests;
        this.ended = context.messageAdapter(RequestEdge.Outcome.class, Ended::new);
        this.pool = new ServerPool(settings.servers());
        if (settings.reference().isPresent()) {
            timers.startTimerWithFixedDelay(Tick.ASK_LIST, Duration.ZERO, settings.listInterval());
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Choose.class, this::onChoose)
                .onMessage(Silent.class, this::onSilent)
                .onMessage(ProbeDue.class, this::onProbeDue)
                .onMessageEquals(Tick.ASK_LIST, this::onAskList)
                .onMessage(Ended.class, this::onEnded)
                .build();
    }

    private Behavior<Command> onChoose(Choose choose) {
        choose.replyTo().tell(new Chosen(pool.choose(choose.user(), choose.tried())));
        return this;
    }

    private Behavior<Command> onSilent(Silent silent) {
        if (pool.avoid(silent.server())) {
            events.emit(new ServerAvoided(silent.server(), silent.reason()));
            probe(silent.server());
        }
        return this;
    }

    private Behavior<Command> onProbeDue(ProbeDue due) {
        probe(due.server());
        return this;
    }

    /** Reading a clock is the cheapest that a server can be asked: nothing is stored, and the answer is short. */
    private void probe(String server) {
        if (pool.avoids(server)) {
            pool.find(server).ifPresent(peer -> ask(peer, new Request.ReadClock()));
        }
    }

    private Behavior<Command> onAskList() {
        settings.reference().ifPresent(reference -> ask(reference, new Request.ListServers()));
        return this;
    }

    private void ask(Peer peer, Request request) {
        requests.tell(new RequestEdge.Ask(peer.name(), peer.address(), request, settings.tryTimeout(), 1, ended));
    }

    private Behavior<Command> onEnded(Ended end) {
        RequestEdge.Outcome outcome = end.outcome();
        if (outcome.request() instanceof Request.ListServers) {
            if (outcome instanceof RequestEdge.Answered answered && answered.reply() instanceof Reply.Servers listed) {
                pool.learn(listed.list().stream().flatMap(Balancer::reachable).toList());
            }
        } else if (outcome instanceof RequestEdge.Answered) {
            probeAnswered(outcome.peer());
        } else {
            var due = new ProbeDue(outcome.peer());
            timers.startSingleTimer(due, due, settings.probeInterval());
        }
        return this;
    }

    private void probeAnswered(String server) {
        if (pool.useAgain(server)) {
            events.emit(new ServerUsedAgain(server));
        }
    }

    private static Stream<Peer> reachable(ServerEntry entry) {
        return entry.address().flatMap(Address::parse).map(address -> new Peer(entry.name(), address)).stream();
    }
}
