package io.bellwether.actors.edge;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;

/** A request that arrived and waits for its answer. Whoever is handed one answers it exactly once. */
public record Incoming<R extends Request>(R request, String peer, Ticket ticket, ActorRef<ReplyEdge.Command> edge) {

    public void answer(Reply reply) {
        edge.tell(new ReplyEdge.Answer(ticket, reply));
    }

    /** The same waiting request, seen as the kind that it is. */
    public <S extends R> Incoming<S> as(S sameRequest) {
        return new Incoming<>(sameRequest, peer, ticket, edge);
    }

    /** Where the answer goes and how it is written. */
    public record Ticket(Sockets.Route route, Dialect dialect, long frameId) {}
}
