package io.bellwether.scenarios.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Who takes part.
 *
 * @param servers {@code server-1} … {@code server-n}
 * @param late those of {@code servers} that stay off until the timeline starts them
 * @param reference whether there is a node {@code reference} that gives out ranks
 * @param broker whether there is a node {@code broker} that carries publications
 * @param bots {@code bot-1} … {@code bot-n}
 * @param clients names of the scripted clients, in the order of the file
 * @param proxy whether there is a node {@code proxy}, which clients and bots ask instead of the servers
 */
public record Cluster(
        List<String> servers,
        List<String> late,
        boolean reference,
        boolean broker,
        List<String> bots,
        List<String> clients,
        boolean proxy) {

    /** The node name of the reference. */
    public static final String REFERENCE = "reference";

    /** The node name of the broker. */
    public static final String BROKER = "broker";

    /** The node name of the proxy. */
    public static final String PROXY = "proxy";

    public Cluster {
        servers = List.copyOf(servers);
        late = List.copyOf(late);
        bots = List.copyOf(bots);
        clients = List.copyOf(clients);
    }

    /** Every node's name: reference, broker, proxy, servers, bots, clients. */
    public List<String> nodes() {
        List<String> nodes = new ArrayList<>();
        if (reference) {
            nodes.add(REFERENCE);
        }
        if (broker) {
            nodes.add(BROKER);
        }
        if (proxy) {
            nodes.add(PROXY);
        }
        nodes.addAll(servers);
        nodes.addAll(bots);
        nodes.addAll(clients);
        return List.copyOf(nodes);
    }
}
