package io.bellwether.actors.reference;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.HeartbeatRecorded;
import io.bellwether.actors.event.NodeEvent.ServerExpired;
import io.bellwether.actors.event.NodeEvent.ServerListed;
import io.bellwether.actors.event.NodeEvent.ServerRanked;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.RankGiven;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Names;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The reference's three services: {@code rank}, {@code list}, {@code heartbeat}.
 *
 * <p>Ranks are safe on disk before they are told. Who is alive is not kept: after a restart heartbeats refill the list.
 * A heartbeat from a server that has no rank here (this disk was wiped, say) gives it the next one, so that the cluster
 * heals by itself; the server finds its rank in the list.
 */
public final class ReferenceService extends AbstractBehavior<ReferenceService.Command> {

    /** What the reference understands. */
    public sealed interface Command {}

    public record Asked(Incoming<Request> incoming) implements Command {}

    private record Silent(String server) implements Command {}

    private final Names names;
    private final Duration expiry;
    private final NodeLog log;
    private final EventSink events;
    private final TimerScheduler<Command> timers;
    private final ServerRegistry registry;

    /** @param expiry how long a server stays listed without a heartbeat */
    public static Behavior<Command> create(
            Limits limits, Duration expiry, NodeLog log, List<LogRecord> recovered, EventSink events) {
        return Behaviors.setup(context -> Behaviors.withTimers(
                timers -> new ReferenceService(context, limits, expiry, log, recovered, events, timers)));
    }

    private ReferenceService(
            ActorContext<Command> context,
            Limits limits,
            Duration expiry,
            NodeLog log,
            List<LogRecord> recovered,
            EventSink events,
            TimerScheduler<Command> timers) {
        super(context);
        this.names = new Names(limits.maxNameBytes());
        this.expiry = expiry;
        this.log = log;
        this.events = events;
        this.timers = timers;
        this.registry = new ServerRegistry(recovered);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Asked.class, this::onAsked)
                .onMessage(Silent.class, this::onSilent)
                .build();
    }

    private Behavior<Command> onAsked(Asked asked) {
        Incoming<Request> incoming = asked.incoming();
        Request request = incoming.request();
        if (request instanceof Request.AskRank ask) {
            incoming.answer(rank(ask));
        } else if (request instanceof Request.Heartbeat heartbeat) {
            incoming.answer(heartbeat(heartbeat));
        } else if (request instanceof Request.ListServers) {
            incoming.answer(new Reply.Servers(registry.live()));
        } else {
            incoming.answer(refuse(
                    request,
                    "A referência só atende rank, list e heartbeat: pergunte \"" + request.service()
                            + "\" a um servidor"));
        }
        return this;
    }

    private Reply rank(Request.AskRank ask) {
        return admit(ask, ask.user(), ask.address()).orElseGet(() -> new Reply.Ranked(registry.rankOf(ask.user())));
    }

    private Reply heartbeat(Request.Heartbeat heartbeat) {
        return admit(heartbeat, heartbeat.user(), Optional.empty()).orElseGet(() -> {
            events.emit(new HeartbeatRecorded(heartbeat.user()));
            return new Reply.Done(heartbeat.service());
        });
    }

    /** Ranks the server if it has no rank yet, and lists it; or tells why not. */
    private Optional<Reply> admit(Request request, String server, Optional<String> address) {
        Optional<String> objection = names.objection(server);
        if (objection.isPresent()) {
            return Optional.of(refuse(request, objection.get()));
        }
        Optional<RankGiven> missing = registry.missing(server, address);
        if (missing.isPresent()) {
            try {
                log.appendNow(missing.get());
            } catch (StoreException e) {
                events.emit(new NodeEvent.StoreRefused("rank of " + server, e.getMessage()));
                return Optional.of(refuse(request, "A referência não conseguiu gravar: " + e.getMessage()));
            }
            boolean fresh = !registry.isRanked(server);
            registry.keep(missing.get());
            if (fresh) {
                events.emit(new ServerRanked(server, missing.get().rank()));
            }
        }
        if (registry.list(server)) {
            events.emit(new ServerListed(server));
        }
        timers.startSingleTimer(server, new Silent(server), expiry);
        return Optional.empty();
    }

    private Behavior<Command> onSilent(Silent silent) {
        if (registry.expire(silent.server())) {
            events.emit(new ServerExpired(silent.server()));
        }
        return this;
    }

    private Reply refuse(Request request, String reason) {
        events.emit(new NodeEvent.RequestRefused(request.service(), reason));
        return new Reply.Refused(request.service(), reason);
    }
}
