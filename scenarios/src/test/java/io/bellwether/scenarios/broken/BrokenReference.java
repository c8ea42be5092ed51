package io.bellwether.scenarios.broken;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.reference.ReferenceService;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.scenarios.sim.NodeParts;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** References with a mistake. */
final class BrokenReference {

    private static final Duration NEVER = Duration.ofDays(365);

    private BrokenReference() {}

    /** Who is on the list stays on the list. */
    static NodeParts thatNeverExpires() {
        return new NodeParts() {
            @Override
            public Behavior<Void> reference(
                    NodePorts ports, Supplier<Codec> codecs, int port, ClusterSettings settings, Limits limits) {
                return node(ports, codecs, port, settings, limits, NEVER, true);
            }
        };
    }

    /** Over a restart it forgets who has which rank, and gives ranks anew to whoever comes first. */
    static NodeParts thatForgetsRanks() {
        return new NodeParts() {
            @Override
            public Behavior<Void> reference(
                    NodePorts ports, Supplier<Codec> codecs, int port, ClusterSettings settings, Limits limits) {
                return node(ports, codecs, port, settings, limits, settings.expiry(), false);
            }
        };
    }

    private static Behavior<Void> node(
            NodePorts ports,
            Supplier<Codec> codecs,
            int port,
            ClusterSettings settings,
            Limits limits,
            Duration expiry,
            boolean remembers) {
        return Behaviors.setup(context -> {
            ports.events().emit(new NodeStarted("reference"));
            Incarnation life = Incarnation.begin(ports, codecs, settings.clock());
            var service = context.spawn(
                    ReferenceService.create(
                            limits,
                            expiry,
                            life.log(),
                            remembers ? life.recovered().records() : List.of(),
                            ports.events()),
                    "service");
            context.spawn(
                    ReplyEdge.create(life.wire(), port, incoming -> service.tell(new ReferenceService.Asked(incoming))),
                    "reply-edge");
            return Behaviors.empty();
        });
    }
}
