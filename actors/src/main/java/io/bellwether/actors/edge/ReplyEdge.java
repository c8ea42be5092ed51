package io.bellwether.actors.edge;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.RequestRefused;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import java.util.function.Consumer;

/** Inbound requests: decodes, merges the clock, hands the request to the right actor, and sends its answer. */
public final class ReplyEdge extends AbstractBehavior<ReplyEdge.Command> {

    /** What the reply edge understands. */
    public sealed interface Command {}

    /** The answer to a request that was handed out. */
    public record Answer(Incoming.Ticket ticket, Reply reply) implements Command {}

    private record Requested(Sockets.Route from, byte[] frame, long frameId, boolean oneTooMany) implements Command {}

    private record Inbox(ActorRef<Command> edge) implements Sockets.ReplySocket.Listener {
        @Override
        public void requested(Sockets.Route from, byte[] frame, long frameId) {
            edge.tell(new Requested(from, frame, frameId, false));
        }

        @Override
        public void overloaded(Sockets.Route from, byte[] frame, long frameId) {
            edge.tell(new Requested(from, frame, frameId, true));
        }
    }

    private static final String OVERLOADED =
            "O servidor está sobrecarregado: há pedidos demais à espera de resposta. Tente de novo daqui a pouco";

    private final NodeWire wire;
    private final Codec codec;
    private final Consumer<Incoming<Request>> route;
    private final Sockets.ReplySocket socket;

    /**
     * @param port where peers connect
     * @param route hands each request to the actor that answers it; called on the edge's own thread, so it only tells
     */
    public static Behavior<Command> create(NodeWire wire, int port, Consumer<Incoming<Request>> route) {
        return Behaviors.setup(context -> new ReplyEdge(context, wire, port, route));
    }

    private ReplyEdge(ActorContext<Command> context, NodeWire wire, int port, Consumer<Incoming<Request>> route) {
        super(context);
        this.wire = wire;
        this.codec = wire.codecs().get();
        this.route = route;
        this.socket = wire.sockets().bindReply(port, new Inbox(context.getSelf()));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Requested.class, this::onRequested)
                .onMessage(Answer.class, this::onAnswer)
                .onSignal(PostStop.class, this::onPostStop)
                .build();
    }

    private Behavior<Command> onRequested(Requested requested) {
        String peer = requested.from().peer();
        Decoded<Request> decoded = codec.decodeRequest(requested.frame());
        if (decoded instanceof Decoded.Message<Request> message) {
            Request request = message.body();
            wire.received(
                    requested.frameId(), Edge.REPLY, peer, request.label(), message.stamp(), requested.frame().length);
            var ticket = new Incoming.Ticket(requested.from(), message.dialect(), requested.frameId());
            if (requested.oneTooMany()) {
                wire.events().emit(new RequestRefused(request.service(), OVERLOADED));
                answer(ticket, new Reply.Refused(request.service(), OVERLOADED));
            } else {
                route.accept(new Incoming<>(request, peer, ticket, getContext().getSelf()));
            }
        } else if (decoded instanceof Decoded.Malformed<Request> malformed) {
            wire.refused(requested.frameId(), Edge.REPLY, peer, malformed.reason());
            var ticket = new Incoming.Ticket(requested.from(), malformed.dialect(), requested.frameId());
            answer(ticket, new Reply.Refused(malformed.service(), malformed.reason()));
        }
        return this;
    }

    private Behavior<Command> onAnswer(Answer answer) {
        answer(answer.ticket(), answer.reply());
        return this;
    }

    private void answer(Incoming.Ticket ticket, Reply reply) {
        Stamp stamp = wire.stamp();
        byte[] frame = codec.encode(reply, stamp, ticket.dialect());
        long frameId = socket.send(ticket.route(), frame);
        wire.sent(frameId, Edge.REPLY, ticket.route().peer(), reply.service(), stamp, frame.length, ticket.frameId());
        wire.events().answered(ticket.frameId(), reply);
    }

    private Behavior<Command> onPostStop(PostStop stopped) {
        socket.close();
        return this;
    }
}
