package io.bellwether.actors.broker;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Sockets;

/**
 * Guardian of a broker: whatever a publisher sends goes to whoever subscribed. It reads no body and keeps no clock; who
 * gets what (prefixes, joins, high-water marks) is decided by its sockets.
 */
public final class BrokerNode extends AbstractBehavior<BrokerNode.Command> {

    /** What a broker understands. */
    public sealed interface Command {}

    /** Asks how much went through since the start. */
    public record ReadTraffic(ActorRef<Traffic> replyTo) implements Command {}

    /** Publications taken from publishers, and their bytes without topics. */
    public record Traffic(long publications, long bytes) {}

    private record Published(String topic, byte[] body, long frameId) implements Command {}

    private final Sockets.BrokerSockets sockets;
    private long publications;
    private long bytes;

    /**
     * @param publisherPort XSUB, 5557 by convention
     * @param subscriberPort XPUB, 5558 by convention
     */
    public static Behavior<Command> create(NodePorts ports, int publisherPort, int subscriberPort) {
        return Behaviors.setup(context -> new BrokerNode(context, ports, publisherPort, subscriberPort));
    }

    private BrokerNode(ActorContext<Command> context, NodePorts ports, int publisherPort, int subscriberPort) {
        super(context);
        ports.events().emit(new NodeStarted("broker"));
        var self = context.getSelf();
        this.sockets = ports.sockets()
                .bindBroker(
                        publisherPort,
                        subscriberPort,
                        (topic, body, frameId) -> self.tell(new Published(topic, body, frameId)));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Published.class, this::onPublished)
                .onMessage(ReadTraffic.class, this::onReadTraffic)
                .onSignal(PostStop.class, this::onPostStop)
                .build();
    }

    private Behavior<Command> onPublished(Published published) {
        publications++;
        bytes += published.body().length;
        sockets.forward(published.topic(), published.body(), published.frameId());
        return this;
    }

    private Behavior<Command> onReadTraffic(ReadTraffic read) {
        read.replyTo().tell(new Traffic(publications, bytes));
        return this;
    }

    private Behavior<Command> onPostStop(PostStop stopped) {
        sockets.close();
        return this;
    }
}
