package io.bellwether.actors.reference;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Limits;
import java.util.function.Supplier;

/** Guardian of the reference: knows every server's rank, and which servers are alive. */
public final class ReferenceNode {

    private ReferenceNode() {}

    /** @param port where servers ask */
    public static Behavior<Void> create(
            NodePorts ports, Supplier<Codec> codecs, int port, ClusterSettings settings, Limits limits) {
        return Behaviors.setup(context -> {
            ports.events().emit(new NodeStarted("reference"));
            Incarnation life = Incarnation.begin(ports, codecs, settings.clock());
            var service = context.spawn(
                    ReferenceService.create(
                            limits,
                            settings.expiry(),
                            life.log(),
                            life.recovered().records(),
                            ports.events()),
                    "service");
            context.spawn(
                    ReplyEdge.create(life.wire(), port, incoming -> service.tell(new ReferenceService.Asked(incoming))),
                    "reply-edge");
            return Behaviors.empty();
        });
    }
}
