package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.SubscribeEdge;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.actors.port.EventSink;
import io.bellwether.protocol.Publication;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a person reads: every message of the topics asked for, once, even if two brokers or two servers sent it. */
public final class Reader extends AbstractBehavior<Reader.Command> {

    /** What the reader understands. */
    public sealed interface Command {}

    public record Subscribe(String topic) implements Command {}

    private record Heard(Publication publication) implements Command {}

    private final EventSink events;
    private final ActorRef<SubscribeEdge.Command> subscriptions;
    private final SortedSet<String> topics = new TreeSet<>();
    private final RecentIds shown = new RecentIds();

    public static Behavior<Command> create(NodeWire wire, List<BrokerEndpoint> brokers) {
        return Behaviors.setup(context -> new Reader(context, wire, brokers));
    }

    private Reader(ActorContext<Command> context, NodeWire wire, List<BrokerEndpoint> brokers) {
        super(context);
        this.events = wire.events();
        var heard = context.messageAdapter(SubscribeEdge.Heard.class, arrived -> new Heard(arrived.publication()));
        this.subscriptions = context.spawn(SubscribeEdge.create(wire, brokers, heard), "subscribe-edge");
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Subscribe.class, this::onSubscribe)
                .onMessage(Heard.class, this::onHeard)
                .build();
    }

    private Behavior<Command> onSubscribe(Subscribe subscribe) {
        if (topics.add(subscribe.topic())) {
            subscriptions.tell(new SubscribeEdge.Subscribe(subscribe.topic()));
            events.emit(new Subscribed(subscribe.topic()));
        }
        return this;
    }

    private Behavior<Command> onHeard(Heard heard) {
        if (heard.publication() instanceof Publication.ChannelMessage message) {
            show(message.channel(), message.user(), message.message(), message.id());
        } else if (heard.publication() instanceof Publication.DirectMessage message) {
            show(message.dst(), message.src(), message.message(), message.id());
        }
        return this;
    }

    private void show(String topic, String from, String text, Optional<String> id) {
        if (id.isEmpty() || shown.add(id.get())) {
            events.emit(new MessageShown(topic, from, text, id.orElse("")));
        }
    }
}
