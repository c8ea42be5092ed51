package io.bellwether.runtime.node;

import akka.actor.typed.Behavior;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.client.BotNode;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.proxy.ProxyNode;
import io.bellwether.actors.reference.ReferenceNode;
import io.bellwether.actors.server.ServerNode;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.PublicationForm;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import java.util.function.Supplier;

/** The actors of each role. */
final class Guardians {

    private Guardians() {}

    static Behavior<?> of(Unattended settings, NodePorts ports) {
        if (settings instanceof RoleSettings.Server server) {
            Supplier<Codec> codecs = () -> new WireCodec(server.server().limits(), server.publications());
            return ServerNode.create(ports, codecs, server.server());
        } else if (settings instanceof RoleSettings.Reference reference) {
            return ReferenceNode.create(
                    ports, codecs(reference.limits()), reference.port(), reference.cluster(), reference.limits());
        } else if (settings instanceof RoleSettings.Broker broker) {
            return BrokerNode.create(ports, broker.publisherPort(), broker.subscriberPort());
        } else if (settings instanceof RoleSettings.Proxy proxy) {
            return ProxyNode.create(ports, codecs(proxy.limits()), proxy.proxy());
        } else if (settings instanceof RoleSettings.Bot bot) {
            return BotNode.create(ports, codecs(bot.limits()), bot.cluster(), bot.talk());
        } else if (settings instanceof RoleSettings.ScriptedClient client) {
            return ClientNode.create(ports, codecs(client.limits()), client.cluster());
        }
        throw new IllegalStateException("no actors for " + settings);
    }

    private static Supplier<Codec> codecs(Limits limits) {
        return () -> new WireCodec(limits, PublicationForm.FLAT_AND_NESTED);
    }
}
