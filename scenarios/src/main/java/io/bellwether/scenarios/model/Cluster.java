package io.bellwether.scenarios.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Who takes part.
 *
 * @param servers {@code server-1} … {@code server-n}
 * @param late those of {@code servers} that stay off until the timeline starts them
 * @param reference whether there is a node {@code reference} that gives out ranks
 * @param brokers nodes that carry publications: {@code broker}, or {@code broker-1} … {@code broker-n} if there are several
 * @param bots {@code bot-1} … {@code bot-n}
 * @param clients names of the scripted clients, in the order of the file
 * @param firstServers the server that a client asks first, by client; one that is not listed begins with the first
 * @param proxy whether there is a node {@code proxy}, which clients and bots ask instead of the servers
 */
public record Cluster(
        List<String> servers,
        List<String> late,
        boolean reference,
        List<String> brokers,
        List<String> bots,
        List<String> clients,
        SortedMap<String, String> firstServers,
        boolean proxy) {

    /** The node name of the reference. */
    public static final String REFERENCE = "reference";

    /** The node name of the broker where there is one, and how the names of several begin. */
    public static final String BROKER = "broker";

    /** The node name of the proxy. */
    public static final String PROXY = "proxy";

    public Cluster {
        servers = List.copyOf(servers);
        late = List.copyOf(late);
        brokers = List.copyOf(brokers);
        bots = List.copyOf(bots);
        clients = List.copyOf(clients);
        firstServers = Ordered.copy(firstServers);
    }

    /** The server that {@code client} asks first; the others follow in their order. */
    public String firstServer(String client) {
        return firstServers.getOrDefault(client, servers.get(0));
    }

    /** Every node's name: reference, brokers, proxy, servers, bots, clients. */
    public List<String> nodes() {
        List<String> nodes = new ArrayList<>();
        if (reference) {
            nodes.add(REFERENCE);
        }
        nodes.addAll(brokers);
        if (proxy) {
            nodes.add(PROXY);
        }
        nodes.addAll(servers);
        nodes.addAll(bots);
        nodes.addAll(clients);
        return List.copyOf(nodes);
    }
}
