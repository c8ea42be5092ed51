package io.bellwether.actors.server;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import io.bellwether.actors.clocksync.BerkeleySync;
import io.bellwether.actors.clocksync.NodeClock;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.election.EpochMemory;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Request;
import java.util.function.Consumer;

/**
 * Makes the parts of a server that another algorithm, or a deliberately broken one, may stand in for. Whoever overrides
 * one keeps the others as they are.
 */
public interface ServerParts {

    /** The server as it is meant to be. */
    ServerParts STANDARD = new ServerParts() {};

    /** What the edges share; {@code standard} is made over the node's own clocks. */
    default NodeWire wire(NodeWire standard) {
        return standard;
    }

    default Behavior<ReplyEdge.Command> replyEdge(NodeWire wire, int port, Consumer<Incoming<Request>> route) {
        return ReplyEdge.create(wire, port, route);
    }

    default Behavior<BullyElection.Command> election(
            ClusterSettings settings,
            EventSink events,
            EpochMemory memory,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<PublishEdge.Command> publications) {
        return BullyElection.create(settings, events, memory, requests, publications);
    }

    default Behavior<BerkeleySync.Command> clockSync(
            ClusterSettings settings,
            EventSink events,
            NodeClock clock,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<BullyElection.Command> election) {
        return BerkeleySync.create(settings, events, clock, requests, election);
    }
}
