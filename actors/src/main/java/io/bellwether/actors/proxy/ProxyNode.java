package io.bellwether.actors.proxy;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.protocol.codec.Codec;
import java.util.function.Supplier;

/**
 * Guardian of a proxy: one address for all clients, any number of servers behind it. It keeps nothing that cannot be
 * lost; a client that asks a server directly need not know of it.
 */
public final class ProxyNode {

    private ProxyNode() {}

    public static Behavior<Void> create(NodePorts ports, Supplier<Codec> codecs, ProxySettings settings) {
        return Behaviors.setup(context -> {
            ports.events().emit(new NodeStarted("proxy"));
            Incarnation life = Incarnation.begin(ports, codecs, ClockSettings.DEFAULT);
            var requests = context.spawn(RequestEdge.create(life.wire()), "request-edge");
            var balancer = context.spawn(Balancer.create(settings, ports.events(), requests), "balancer");
            var service = context.spawn(ProxyService.create(settings, life, balancer, requests), "service");
            context.spawn(
                    ReplyEdge.create(
                            life.wire(), settings.port(), incoming -> service.tell(new ProxyService.Asked(incoming))),
                    "reply-edge");
            return Behaviors.empty();
        });
    }
}
