package io.bellwether.scenarios.external;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.drive.NodeDirectory;
import io.bellwether.scenarios.model.Cluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where somebody else's system is.
 *
 * @param servers at least one
 * @param reference where it is asked for its list; empty if that is not known
 */
public record ExternalSystem(List<Address> servers, BrokerEndpoint broker, Optional<Address> reference) {

    public ExternalSystem {
        servers = List.copyOf(servers);
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("a system has at least one server");
        }
    }

    /** Where the names of a scenario lead; where it has more servers than the system, they share. */
    Map<String, Address> routes(Cluster cluster) {
        Map<String, Address> routes = new TreeMap<>();
        for (int i = 0; i < cluster.servers().size(); i++) {
            Address name = NodeDirectory.serverPeer(cluster.servers().get(i)).address();
            routes.put(name.host() + ":" + name.port(), servers.get(i % servers.size()));
        }
        for (String name : cluster.brokers()) {
            routes.put(name + ":" + NodeDirectory.PUBLISHER_PORT, broker.forPublishers());
            routes.put(name + ":" + NodeDirectory.SUBSCRIBER_PORT, broker.forSubscribers());
        }
        return routes;
    }
}
