package io.bellwether.actors.server;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import io.bellwether.actors.chat.ChatService;
import io.bellwether.actors.clocksync.BerkeleySync;
import io.bellwether.actors.clocksync.NodeClock;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.election.EpochMemory;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store;
import io.bellwether.actors.replication.Replica;
import io.bellwether.actors.replication.Replication;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Limits;
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

    /** Where the server keeps its log. */
    default Store store(Store standard) {
        return standard;
    }

    /**
     * What the server holds.
     *
     * @param recovered what of the archive is kept in memory
     */
    default Replica replica(Archive archive, Archive.Summary recovered) {
        return new Replica(archive, recovered);
    }

    default Behavior<ChatService.Command> chat(
            Incarnation life,
            Limits limits,
            ClusterSettings settings,
            ActorRef<PublishEdge.Command> publications,
            ActorRef<Replication.Command> replication,
            Runnable processed) {
        Replica replica = replica(life.log().archive(), life.recovered().writes());
        return ChatService.create(life, limits, settings, replica, publications, replication, processed);
    }

    default Behavior<Replication.Command> replication(
            ClusterSettings settings, EventSink events, String self, ActorRef<RequestEdge.Command> requests) {
        return Replication.create(settings, events, self, requests);
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
