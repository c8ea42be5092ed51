package io.bellwether.actors.edge;

import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import java.util.List;

/** Outbound publications: ticks the clock, encodes, and publishes through every broker. */
public final class PublishEdge extends AbstractBehavior<PublishEdge.Command> {

    /** What the publish edge understands. */
    public sealed interface Command {}

    /** Publishes to whoever listens; best effort, no answer. */
    public record Publish(Publication publication) implements Command {}

    private record Line(String broker, Sockets.PublishSocket socket) {}

    private final NodeWire wire;
    private final Codec codec;
    private final List<Line> lines;

    public static Behavior<Command> create(NodeWire wire, List<BrokerEndpoint> brokers) {
        return Behaviors.setup(context -> new PublishEdge(context, wire, brokers));
    }

    private PublishEdge(ActorContext<Command> context, NodeWire wire, List<BrokerEndpoint> brokers) {
        super(context);
        this.wire = wire;
        this.codec = wire.codecs().get();
        this.lines = brokers.stream()
                .map(broker -> new Line(broker.name(), wire.sockets().connectPublish(broker.forPublishers())))
                .toList();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Publish.class, this::onPublish)
                .onSignal(PostStop.class, this::onPostStop)
                .build();
    }

    /** Each broker's copy is a frame, and so a send, of its own: subscribers of two brokers drop doubles by id. */
    private Behavior<Command> onPublish(Publish publish) {
        Publication publication = publish.publication();
        String topic = publication.topic();
        for (Line line : lines) {
            Stamp stamp = wire.stamp();
            byte[] body = codec.encode(publication, stamp);
            long frameId = line.socket().send(topic, body);
            wire.sent(frameId, Edge.PUBLISH, line.broker(), topic, stamp, body.length, 0);
        }
        return this;
    }

    private Behavior<Command> onPostStop(PostStop stopped) {
        lines.forEach(line -> line.socket().close());
        return this;
    }
}
