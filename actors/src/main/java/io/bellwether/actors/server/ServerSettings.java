package io.bellwether.actors.server;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.codec.Limits;
import java.util.List;

/**
 * What one server is told when it starts.
 *
 * @param self its name, and the address at which others reach it; it binds that address's port
 * @param brokers it publishes to all of them, and listens to all of them
 */
public record ServerSettings(
        Peer self, Peer reference, List<BrokerEndpoint> brokers, ClusterSettings cluster, Limits limits) {

    public ServerSettings {
        brokers = List.copyOf(brokers);
    }
}
