package io.bellwether.actors.proxy;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent.NoServerLeft;
import io.bellwether.actors.event.NodeEvent.RequestForwarded;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One request on its way, to one server after another until one answers, each at most once. It ends within
 * {@code tries} × {@code tryTimeout} of the settings; then, or if no server is left, it ends with an error.
 */
final class Forwarding extends AbstractBehavior<Forwarding.Command> {

    /** To the client, if nothing was done, or if what was done may be done again. */
    static final String NO_SERVER = "Nenhum servidor disponível; tente de novo";

    /** To the client, if it must not be repeated, and may have been done. */
    static final String UNKNOWN = "O servidor não respondeu e o pedido pode ter sido feito; confira e tente de novo";

    /** What a forwarding understands; nobody has to tell it anything. */
    sealed interface Command {}

    private record Chosen(Balancer.Chosen chosen) implements Command {}

    private record Ended(RequestEdge.Outcome outcome) implements Command {}

    /**
     * How it ended.
     *
     * @param askedMicros own physical clock when the server that answered was asked, microseconds since the epoch;
     *     empty if none answered
     */
    record Result(Errand errand, Reply reply, OptionalLong askedMicros) {}

    private final Errand errand;
    private final ProxySettings settings;
    private final EventSink events;
    private final ActorRef<Balancer.Command> balancer;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<? super Result> replyTo;
    private final ActorRef<Balancer.Chosen> chosen;
    private final ActorRef<RequestEdge.Outcome> ended;
    private final List<String> tried = new ArrayList<>();

    /** @param replyTo is told exactly one {@link Result} */
    static Behavior<Command> create(
            Errand errand,
            ProxySettings settings,
            EventSink events,
            ActorRef<Balancer.Command> balancer,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<? super Result> replyTo) {
        return Behaviors.setup(
                context -> new Forwarding(context, errand, settings, events, balancer, requests, replyTo));
    }

    private Forwarding(
            ActorContext<Command> context,
            Errand errand,
            ProxySettings settings,
            EventSink events,
            ActorRef<Balancer.Command> balancer,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<? super Result> replyTo) {
        super(context);
        this.errand = errand;
        this.settings = settings;
        this.events = events;
        this.balancer = balancer;
        this.requests = requests;
        this.replyTo = replyTo;
        this.chosen = context.messageAdapter(Balancer.Chosen.class, Chosen::new);
        this.ended = context.messageAdapter(RequestEdge.Outcome.class, Ended::new);
        chooseServer();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Chosen.class, this::onChosen)
                .onMessage(Ended.class, this::onEnded)
                .build();
    }

    private void chooseServer() {
        balancer.tell(new Balancer.Choose(errand.user(), List.copyOf(tried), chosen));
    }

    private Behavior<Command> onChosen(Chosen choice) {
        return choice.chosen().server().map(this::ask).orElseGet(this::noServerLeft);
    }

    private Behavior<Command> ask(Peer server) {
        tried.add(server.name());
        events.emit(new RequestForwarded(errand.request().service(), server.name()));
        requests.tell(new RequestEdge.Ask(
                server.name(), server.address(), errand.request(), settings.tryTimeout(), 1, ended));
        return this;
    }

    private Behavior<Command> onEnded(Ended end) {
        if (end.outcome() instanceof RequestEdge.Answered answered) {
            return finish(answered.reply(), OptionalLong.of(answered.sentMicros()));
        }
        if (end.outcome() instanceof RequestEdge.Unanswered unanswered) {
            balancer.tell(new Balancer.Silent(unanswered.peer(), unanswered.reason()));
        }
        if (!new RetryRule(settings.loginUnique()).allows(errand.request())) {
            return refuse(UNKNOWN);
        }
        if (tried.size() >= settings.tries()) {
            return noServerLeft();
        }
        chooseServer();
        return this;
    }

    private Behavior<Command> noServerLeft() {
        events.emit(new NoServerLeft(errand.request().service()));
        return refuse(NO_SERVER);
    }

    private Behavior<Command> refuse(String reason) {
        return finish(new Reply.Refused(errand.request().service(), reason), OptionalLong.empty());
    }

    private Behavior<Command> finish(Reply reply, OptionalLong askedMicros) {
        replyTo.tell(new Result(errand, reply, askedMicros));
        return Behaviors.stopped();
    }
}
