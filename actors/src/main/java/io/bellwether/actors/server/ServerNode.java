package io.bellwether.actors.server;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.chat.ChatService;
import io.bellwether.actors.clocksync.BerkeleySync;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.edge.SubscribeEdge;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.log.DurableEpochMemory;
import io.bellwether.actors.membership.Membership;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.replication.Replication;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.codec.Codec;
import java.util.function.Supplier;

/** Guardian of one server, for one incarnation: starts its actors, and connects them. */
public final class ServerNode {

    /** What the guardian understands. */
    public sealed interface Command {}

    /** Starts an election unless one is running, whatever this server believes of its coordinator. */
    public record Elect(String reason) implements Command {}

    private record Heard(Publication publication) implements Command {}

    private ServerNode() {}

    public static Behavior<Command> create(NodePorts ports, Supplier<Codec> codecs, ServerSettings settings) {
        return create(ports, codecs, settings, ServerParts.STANDARD);
    }

    /** A server some parts of which are others than the standard ones. */
    public static Behavior<Command> create(
            NodePorts ports, Supplier<Codec> codecs, ServerSettings settings, ServerParts parts) {
        return Behaviors.setup(context -> {
            ports.events().emit(new NodeStarted("server"));
            Incarnation life = Incarnation.begin(
                    ports.with(parts.store(ports.store())),
                    codecs,
                    settings.cluster().clock());
            return start(context, life.with(parts.wire(life.wire())), settings, parts);
        });
    }

    /** The reply edge comes last: whoever asks finds everybody there. */
    private static Behavior<Command> start(
            ActorContext<Command> context, Incarnation life, ServerSettings settings, ServerParts parts) {
        EventSink events = life.ports().events();
        ClusterSettings cluster = settings.cluster();
        NodeWire wire = life.wire();

        ActorRef<PublishEdge.Command> publications =
                context.spawn(PublishEdge.create(wire, settings.brokers()), "publish-edge");
        ActorRef<RequestEdge.Command> requests = context.spawn(RequestEdge.create(wire), "request-edge");
        var memory = new DurableEpochMemory(life.log(), life.recovered(), events);
        ActorRef<BullyElection.Command> election =
                context.spawn(parts.election(cluster, events, memory, requests, publications), "election");
        ActorRef<BerkeleySync.Command> clockSync =
                context.spawn(parts.clockSync(cluster, events, life.clock(), requests, election), "clock-sync");
        ActorRef<Replication.Command> replication =
                context.spawn(parts.replication(cluster, events, settings.self().name(), requests), "replication");
        ActorRef<ChatService.Command> chat = context.spawn(
                parts.chat(
                        life,
                        settings.limits(),
                        cluster,
                        publications,
                        replication,
                        () -> clockSync.tell(new BerkeleySync.MessageProcessed())),
                "chat");
        context.spawn(
                Membership.create(
                        settings.self(),
                        settings.reference(),
                        cluster,
                        requests,
                        members -> {
                            election.tell(new BullyElection.MembersChanged(members));
                            clockSync.tell(new BerkeleySync.MembersChanged(members));
                            chat.tell(new ChatService.MembersChanged(members));
                            replication.tell(new Replication.MembersChanged(members));
                        },
                        events),
                "membership");
        ActorRef<SubscribeEdge.Heard> heard =
                context.messageAdapter(SubscribeEdge.Heard.class, arrived -> new Heard(arrived.publication()));
        context.spawn(SubscribeEdge.create(wire, settings.brokers(), heard), "subscribe-edge")
                .tell(new SubscribeEdge.Subscribe(Publication.SERVERS_TOPIC));
        context.spawn(
                parts.replyEdge(
                        wire,
                        settings.self().address().port(),
                        new RequestRouter(election, clockSync, chat, replication, events)),
                "reply-edge");
        return Behaviors.receive(Command.class)
                .onMessage(Heard.class, message -> onHeard(message, election))
                .onMessage(Elect.class, elect -> onElect(elect, election))
                .build();
    }

    private static Behavior<Command> onElect(Elect elect, ActorRef<BullyElection.Command> election) {
        election.tell(new BullyElection.StartElection(elect.reason()));
        return Behaviors.same();
    }

    private static Behavior<Command> onHeard(Heard heard, ActorRef<BullyElection.Command> election) {
        if (heard.publication() instanceof Publication.CoordinatorAnnounced announcement) {
            election.tell(new BullyElection.AnnouncementHeard(announcement));
        }
        return Behaviors.same();
    }
}
