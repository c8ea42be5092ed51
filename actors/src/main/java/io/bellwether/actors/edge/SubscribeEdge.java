package io.bellwether.actors.edge;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.PrefixMatchDropped;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Inbound publications: merges the clock, decodes, and drops what only the prefix matched. */
public final class SubscribeEdge extends AbstractBehavior<SubscribeEdge.Command> {

    /** What the subscribe edge understands. */
    public sealed interface Command {}

    /** Subscribes to exactly this topic. */
    public record Subscribe(String topic) implements Command {}

    public record Unsubscribe(String topic) implements Command {}

    /** Told to the listener for each publication on a topic that was subscribed to. */
    public record Heard(Publication publication, Stamp stamp) {}

    /** Told to whoever asked for it each time a broker can be heard, the first time and after every loss. */
    public record Connected(String broker) {}

    private record Published(String broker, String topic, byte[] body, long frameId) implements Command {}

    private final NodeWire wire;
    private final Codec codec;
    private final ActorRef<? super Heard> listener;
    private final List<Sockets.SubscribeSocket> sockets;
    private final SortedSet<String> topics = new TreeSet<>();

    /** With several brokers the listener hears each publication once from each of them that carries it. */
    public static Behavior<Command> create(
            NodeWire wire, List<BrokerEndpoint> brokers, ActorRef<? super Heard> listener) {
        return Behaviors.setup(context -> new SubscribeEdge(
                context, wire, brokers, listener, context.getSystem().ignoreRef()));
    }

    /** @param connections is told of every connection to a broker, because something may have been missed before it */
    public static Behavior<Command> create(
            NodeWire wire,
            List<BrokerEndpoint> brokers,
            ActorRef<? super Heard> listener,
            ActorRef<? super Connected> connections) {
        return Behaviors.setup(context -> new SubscribeEdge(context, wire, brokers, listener, connections));
    }

    private SubscribeEdge(
            ActorContext<Command> context,
            NodeWire wire,
            List<BrokerEndpoint> brokers,
            ActorRef<? super Heard> listener,
            ActorRef<? super Connected> connections) {
        super(context);
        this.wire = wire;
        this.codec = wire.codecs().get();
        this.listener = listener;
        var self = context.getSelf();
        this.sockets = brokers.stream()
                .map(broker -> wire.sockets()
                        .connectSubscribe(broker.forSubscribers(), new Line(broker.name(), self, connections)))
                .toList();
    }

    private record Line(String broker, ActorRef<Command> edge, ActorRef<? super Connected> connections)
            implements Sockets.PublishedListener {
        @Override
        public void published(String topic, byte[] body, long frameId) {
            edge.tell(new Published(broker, topic, body, frameId));
        }

        @Override
        public void connected() {
            connections.tell(new Connected(broker));
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Published.class, this::onPublished)
                .onMessage(Subscribe.class, this::onSubscribe)
                .onMessage(Unsubscribe.class, this::onUnsubscribe)
                .onSignal(PostStop.class, this::onPostStop)
                .build();
    }

    private Behavior<Command> onSubscribe(Subscribe subscribe) {
        if (topics.add(subscribe.topic())) {
            sockets.forEach(socket -> socket.subscribe(subscribe.topic()));
        }
        return this;
    }

    private Behavior<Command> onUnsubscribe(Unsubscribe unsubscribe) {
        if (topics.remove(unsubscribe.topic())) {
            sockets.forEach(socket -> socket.unsubscribe(unsubscribe.topic()));
        }
        return this;
    }

    private Behavior<Command> onPublished(Published published) {
        Decoded<Publication> decoded = codec.decodePublication(published.topic(), published.body());
        if (decoded instanceof Decoded.Message<Publication> message) {
            wire.received(
                    published.frameId(),
                    Edge.SUBSCRIBE,
                    published.broker(),
                    published.topic(),
                    message.stamp(),
                    published.body().length);
            if (topics.contains(published.topic())) {
                listener.tell(new Heard(message.body(), message.stamp()));
            } else {
                wire.events().emit(new PrefixMatchDropped(published.topic()));
            }
        } else if (decoded instanceof Decoded.Malformed<Publication> malformed) {
            wire.refused(published.frameId(), Edge.SUBSCRIBE, published.broker(), malformed.reason());
        }
        return this;
    }

    private Behavior<Command> onPostStop(PostStop stopped) {
        sockets.forEach(Sockets.SubscribeSocket::close);
        return this;
    }
}
