package io.bellwether.scenarios.broken;

import akka.actor.typed.Behavior;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.server.ServerParts;
import io.bellwether.protocol.Request;
import java.util.function.Consumer;

/** A reply edge with a mistake. */
final class BrokenReplyEdge {

    private BrokenReplyEdge() {}

    /** Whoever asks for the users is forgotten. */
    static ServerParts thatDropsARequest() {
        return new ServerParts() {
            @Override
            public Behavior<ReplyEdge.Command> replyEdge(NodeWire wire, int port, Consumer<Incoming<Request>> route) {
                return ReplyEdge.create(wire, port, incoming -> {
                    if (!(incoming.request() instanceof Request.ListUsers)) {
                        route.accept(incoming);
                    }
                });
            }
        };
    }
}
