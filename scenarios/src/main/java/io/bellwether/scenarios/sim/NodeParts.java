package io.bellwether.scenarios.sim;

import akka.actor.typed.Behavior;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.proxy.ProxyNode;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.actors.reference.ReferenceNode;
import io.bellwether.actors.server.ServerParts;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Limits;
import java.util.function.Supplier;

/** Which actors the nodes are made of: another algorithm, or a deliberately broken one, may stand in. */
public interface NodeParts {

    /** The nodes as they are meant to be. */
    NodeParts STANDARD = new NodeParts() {};

    /** The parts of that server. */
    default ServerParts server(String name) {
        return ServerParts.STANDARD;
    }

    /** How clients and bots behave. */
    default ClientSettings client(ClientSettings standard) {
        return standard;
    }

    default Behavior<Void> reference(
            NodePorts ports, Supplier<Codec> codecs, int port, ClusterSettings settings, Limits limits) {
        return ReferenceNode.create(ports, codecs, port, settings, limits);
    }

    default Behavior<Void> proxy(NodePorts ports, Supplier<Codec> codecs, ProxySettings settings) {
        return ProxyNode.create(ports, codecs, settings);
    }
}
