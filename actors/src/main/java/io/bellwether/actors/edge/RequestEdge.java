package io.bellwether.actors.edge;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.RequestTimedOut;
import io.bellwether.actors.port.Address;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Outbound requests: ticks the clock, encodes, correlates, times out, and retries on a fresh socket.
 *
 * <p>Requests to one peer share a socket and are pipelined. A socket on which a request timed out takes no new ones
 * (the connection may be half dead, the queue behind it full), and closes when nothing else waits on it.
 */
public final class RequestEdge extends AbstractBehavior<RequestEdge.Command> {

    /** What the request edge understands. */
    public sealed interface Command {}

    /**
     * Asks a peer.
     *
     * @param peer its name, for traces
     * @param timeout how long each attempt waits
     * @param attempts at least 1; the same request is sent again on a fresh socket after each timeout but the last
     * @param replyTo is told exactly one {@link Outcome}
     */
    public record Ask(
            String peer, Address address, Request request, Duration timeout, int attempts, ActorRef<Outcome> replyTo)
            implements Command {
        private Ask oneAttemptLess() {
            return new Ask(peer, address, request, timeout, attempts - 1, replyTo);
        }
    }

    /** How an {@link Ask} ended. */
    public sealed interface Outcome {
        String peer();

        Request request();
    }

    /**
     * The peer answered; the reply may still be a {@link Reply.Refused}.
     *
     * @param sentMicros own physical clock when the answered attempt was sent, microseconds since the epoch
     * @param receivedMicros own physical clock when the answer came
     */
    public record Answered(String peer, Request request, Reply reply, Stamp stamp, long sentMicros, long receivedMicros)
            implements Outcome {}

    /** No attempt was answered, or the answer could not be read. */
    public record Unanswered(String peer, Request request, String reason) implements Outcome {}

    private record Replied(String peer, long correlation, byte[] frame, long frameId) implements Command {}

    private record TimedOut(long correlation) implements Command {}

    private record Waiting(Ask ask, PeerLine line, long sentMicros) {}

    private final NodeWire wire;
    private final Codec codec;
    private final TimerScheduler<Command> timers;
    private final Map<String, PeerLine> lines = new LinkedHashMap<>();
    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private long lastCorrelation;

    public static Behavior<Command> create(NodeWire wire) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> new RequestEdge(context, wire, timers)));
    }

    private RequestEdge(ActorContext<Command> context, NodeWire wire, TimerScheduler<Command> timers) {
        super(context);
        this.wire = wire;
        this.codec = wire.codecs().get();
        this.timers = timers;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Ask.class, this::onAsk)
                .onMessage(Replied.class, this::onReplied)
                .onMessage(TimedOut.class, this::onTimedOut)
                .onSignal(PostStop.class, this::onPostStop)
                .build();
    }

    private Behavior<Command> onAsk(Ask ask) {
        PeerLine line = lineTo(ask.peer(), ask.address());
        long correlation = ++lastCorrelation;
        Stamp stamp = wire.stamp();
        byte[] frame = codec.encode(ask.request(), stamp);
        waiting.put(correlation, new Waiting(ask, line, stamp.epochMicros()));
        timers.startSingleTimer(correlation, new TimedOut(correlation), ask.timeout());
        long frameId = line.send(correlation, frame);
        wire.sent(frameId, Edge.REQUEST, ask.peer(), ask.request().label(), stamp, frame.length, 0);
        return this;
    }

    /** A late reply is a receive like any other, for the clock; for the asker it is none. */
    private Behavior<Command> onReplied(Replied replied) {
        long receivedMicros = wire.clock().epochMicros();
        Waiting asked = waiting.remove(replied.correlation());
        Decoded<Reply> decoded = wire.readReply(codec, replied.frameId(), replied.peer(), replied.frame());
        if (asked == null) {
            return this;
        }
        timers.cancel(replied.correlation());
        asked.line().ended();
        Ask ask = asked.ask();
        if (decoded instanceof Decoded.Message<Reply> message) {
            ask.replyTo()
                    .tell(new Answered(
                            ask.peer(),
                            ask.request(),
                            message.body(),
                            message.stamp(),
                            asked.sentMicros(),
                            receivedMicros));
        } else if (decoded instanceof Decoded.Malformed<Reply> malformed) {
            unanswered(ask, "the answer could not be read: " + malformed.reason());
        }
        return this;
    }

    private Behavior<Command> onTimedOut(TimedOut timedOut) {
        Waiting asked = waiting.remove(timedOut.correlation());
        if (asked == null) {
            return this;
        }
        Ask ask = asked.ask();
        wire.events().emit(new RequestTimedOut(ask.peer(), ask.request().service()));
        if (lines.get(ask.peer()) == asked.line()) {
            lines.remove(ask.peer());
            asked.line().retire();
        }
        asked.line().ended();
        if (ask.attempts() > 1) {
            return onAsk(ask.oneAttemptLess());
        }
        unanswered(ask, "no answer within " + ask.timeout().toMillis() + " ms");
        return this;
    }

    private static void unanswered(Ask ask, String reason) {
        ask.replyTo().tell(new Unanswered(ask.peer(), ask.request(), reason));
    }

    private PeerLine lineTo(String peer, Address address) {
        PeerLine known = lines.get(peer);
        if (known != null && known.reaches(address)) {
            return known;
        }
        if (known != null) {
            known.retire();
        }
        var self = getContext().getSelf();
        var socket = wire.sockets()
                .connectRequest(
                        address,
                        (correlation, frame, frameId) -> self.tell(new Replied(peer, correlation, frame, frameId)));
        PeerLine fresh = new PeerLine(address, socket);
        lines.put(peer, fresh);
        return fresh;
    }

    private Behavior<Command> onPostStop(PostStop stopped) {
        lines.values().forEach(PeerLine::close);
        waiting.values().forEach(asked -> asked.line().close());
        return this;
    }
}
