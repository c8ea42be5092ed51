package io.bellwether.scenarios.broken;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
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

    /** With every message to a channel it stores one of its own, in somebody's name. */
    static ServerParts thatAddsAdvertisements() {
        return new ServerParts() {
            @Override
            public Behavior<ReplyEdge.Command> replyEdge(NodeWire wire, int port, Consumer<Incoming<Request>> route) {
                return Behaviors.setup(context -> {
                    ActorRef<ReplyEdge.Command> nobody = context.spawn(Behaviors.ignore(), "nobody");
                    return ReplyEdge.create(wire, port, incoming -> {
                        route.accept(incoming);
                        if (incoming.request() instanceof Request.Publish publish) {
                            route.accept(new Incoming<>(advertisement(publish), "", incoming.ticket(), nobody));
                        }
                    });
                });
            }
        };
    }

    private static Request advertisement(Request.Publish after) {
        return new Request.Publish(
                after.user(), after.channel(), "Compre já!", after.id().map(id -> "advertisement after " + id));
    }
}
