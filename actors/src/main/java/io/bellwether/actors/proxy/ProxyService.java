package io.bellwether.actors.proxy;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.client.MessageIds;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent.RequestRefused;
import io.bellwether.actors.event.NodeEvent.ServedFromCache;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.Optional;

/** What clients ask of a proxy: answered from the last values, or forwarded. */
final class ProxyService extends AbstractBehavior<ProxyService.Command> {

    /** What the service understands. */
    sealed interface Command {}

    /** A client asks. */
    record Asked(Incoming<Request> incoming) implements Command {}

    private record Ended(Forwarding.Result result) implements Command {}

    private record Expired(String service) implements Command {}

    private final ProxySettings settings;
    private final Incarnation life;
    private final TimerScheduler<Command> timers;
    private final ActorRef<Balancer.Command> balancer;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<Forwarding.Result> ended;
    private final MessageIds ids;
    private final LastValues lastValues;
    private final Sessions sessions = new Sessions();

    static Behavior<Command> create(
            ProxySettings settings,
            Incarnation life,
            ActorRef<Balancer.Command> balancer,
            ActorRef<RequestEdge.Command> requests) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> new ProxyService(context, timers, settings, life, balancer, requests)));
    }

    private ProxyService(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            ProxySettings settings,
            Incarnation life,
            ActorRef<Balancer.Command> balancer,
            ActorRef<RequestEdge.Command> requests) {
        super(context);
        this.settings = settings;
        this.life = life;
        this.timers = timers;
        this.balancer = balancer;
        this.requests = requests;
        this.ended = context.messageAdapter(Forwarding.Result.class, Ended::new);
        this.ids = new MessageIds(life);
        this.lastValues = new LastValues(settings.staleness(), settings.cachedNames());
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Asked.class, this::onAsked)
                .onMessage(Ended.class, this::onEnded)
                .onMessage(Expired.class, this::onExpired)
                .build();
    }

    private Behavior<Command> onAsked(Asked asked) {
        Incoming<Request> incoming = asked.incoming();
        Request request = incoming.request();
        if (!Services.isForClients(request)) {
            refuse(incoming);
            return this;
        }
        Optional<LastValues.Fresh> fresh =
                lastValues.read(request.service(), life.clock().epochMicros());
        if (fresh.isPresent()) {
            life.ports()
                    .events()
                    .emit(new ServedFromCache(request.service(), fresh.get().ageMicros()));
            incoming.answer(fresh.get().reply());
        } else {
            forward(incoming, request);
        }
        return this;
    }

    private void forward(Incoming<Request> incoming, Request request) {
        if (request instanceof Request.Login login) {
            sessions.loggedIn(incoming.peer(), login.user());
        }
        Services.changedBy(request).ifPresent(lastValues::written);
        Errand errand =
                new Errand(incoming, withId(request), userOf(incoming), lastValues.generation(request.service()));
        getContext()
                .spawnAnonymous(Forwarding.create(errand, settings, life.ports().events(), balancer, requests, ended));
    }

    private Optional<String> userOf(Incoming<Request> incoming) {
        return incoming.request() instanceof Request.CreateChannel
                ? sessions.userAt(incoming.peer())
                : Services.userOf(incoming.request());
    }

    /** Without an id a message that is sent to a second server would be a second message. */
    private Request withId(Request request) {
        if (request instanceof Request.Publish publish && publish.id().isEmpty()) {
            return new Request.Publish(publish.user(), publish.channel(), publish.message(), Optional.of(ids.next()));
        }
        if (request instanceof Request.SendDirect message && message.id().isEmpty()) {
            return new Request.SendDirect(message.src(), message.dst(), message.message(), Optional.of(ids.next()));
        }
        return request;
    }

    private Behavior<Command> onEnded(Ended end) {
        Forwarding.Result result = end.result();
        Errand errand = result.errand();
        Services.changedBy(errand.request()).ifPresent(lastValues::written);
        result.askedMicros().ifPresent(asked -> keep(result.reply(), errand.generation(), asked));
        errand.incoming().answer(result.reply());
        return this;
    }

    /** The timer runs whatever is done to the clock; the clock tells the age whatever delays the timer. */
    private void keep(Reply reply, long generation, long askedMicros) {
        lastValues
                .keep(reply, generation, askedMicros, life.clock().epochMicros())
                .ifPresent(left -> timers.startSingleTimer(reply.service(), new Expired(reply.service()), left));
    }

    private Behavior<Command> onExpired(Expired expired) {
        lastValues.forget(expired.service());
        return this;
    }

    private void refuse(Incoming<Request> incoming) {
        String service = incoming.request().service();
        String reason = "Este é um proxy, para clientes: peça \"" + service + "\" a um servidor ou à referência";
        life.ports().events().emit(new RequestRefused(service, reason));
        incoming.answer(new Reply.Refused(service, reason));
    }
}
