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
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Sends frames as they are, however malformed, each on a socket of its own: what a wrong or hostile client does. */
public final class RawEdge extends AbstractBehavior<RawEdge.Command> {

    /** The name of such a frame in events, in the place of a service. */
    public static final String LABEL = "raw";

    /** What the raw edge understands. */
    public sealed interface Command {}

    /** @param replyTo is told exactly one {@link Outcome} */
    public record Send(Peer peer, byte[] frame, Duration timeout, ActorRef<? super Outcome> replyTo)
            implements Command {}

    /** How a {@link Send} ended. */
    public sealed interface Outcome {}

    public record Answered(Reply reply) implements Outcome {}

    /** No answer came, or none that could be read. */
    public record Unanswered(String reason) implements Outcome {}

    private record Replied(long correlation, byte[] frame, long frameId) implements Command {}

    private record TimedOut(long correlation) implements Command {}

    private record Waiting(Send send, Sockets.RequestSocket socket) {}

    private final NodeWire wire;
    private final Codec codec;
    private final TimerScheduler<Command> timers;
    private final Map<Long, Waiting> waiting = new TreeMap<>();
    private long lastCorrelation;

    public static Behavior<Command> create(NodeWire wire) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> new RawEdge(context, wire, timers)));
    }

    private RawEdge(ActorContext<Command> context, NodeWire wire, TimerScheduler<Command> timers) {
        super(context);
        this.wire = wire;
        this.codec = wire.codecs().get();
        this.timers = timers;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Send.class, this::onSend)
                .onMessage(Replied.class, this::onReplied)
                .onMessage(TimedOut.class, this::onTimedOut)
                .onSignal(PostStop.class, this::onPostStop)
                .build();
    }

    private Behavior<Command> onSend(Send send) {
        var self = getContext().getSelf();
        long correlation = ++lastCorrelation;
        var socket = wire.sockets()
                .connectRequest(
                        send.peer().address(),
                        (number, frame, frameId) -> self.tell(new Replied(number, frame, frameId)));
        waiting.put(correlation, new Waiting(send, socket));
        timers.startSingleTimer(correlation, new TimedOut(correlation), send.timeout());
        var stamp = wire.stamp();
        long frameId = socket.send(correlation, send.frame());
        wire.sent(frameId, Edge.REQUEST, send.peer().name(), LABEL, stamp, send.frame().length, 0);
        return this;
    }

    private Behavior<Command> onReplied(Replied replied) {
        Waiting asked = waiting.remove(replied.correlation());
        if (asked == null) {
            return this;
        }
        timers.cancel(replied.correlation());
        asked.socket().close();
        String peer = asked.send().peer().name();
        Decoded<Reply> decoded = wire.readReply(codec, replied.frameId(), peer, replied.frame());
        if (decoded instanceof Decoded.Message<Reply> message) {
            asked.send().replyTo().tell(new Answered(message.body()));
        } else if (decoded instanceof Decoded.Malformed<Reply> malformed) {
            asked.send().replyTo().tell(new Unanswered("the answer could not be read: " + malformed.reason()));
        }
        return this;
    }

    private Behavior<Command> onTimedOut(TimedOut timedOut) {
        Waiting asked = waiting.remove(timedOut.correlation());
        if (asked != null) {
            asked.socket().close();
            Send send = asked.send();
            wire.events().emit(new RequestTimedOut(send.peer().name(), LABEL));
            send.replyTo()
                    .tell(new Unanswered("no answer within " + send.timeout().toMillis() + " ms"));
        }
        return this;
    }

    private Behavior<Command> onPostStop(PostStop stopped) {
        waiting.values().forEach(asked -> asked.socket().close());
        return this;
    }
}
