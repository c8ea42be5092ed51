package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.FaultProxy;
import io.bellwether.scenarios.drive.NodeDirectory;
import io.bellwether.scenarios.model.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the nodes of a scenario really listen, and by which port of the fault proxy each of them reaches another. */
final class NodePlaces implements AutoCloseable {

    private final ReservedPorts ports = new ReservedPorts();
    private final Map<String, SortedMap<Integer, InetSocketAddress>> listening = new LinkedHashMap<>();

    NodePlaces(Cluster cluster) throws IOException {
        for (String node : cluster.nodes()) {
            SortedMap<Integer, InetSocketAddress> real = new TreeMap<>();
            listening.put(node, real);
            for (int port : portsOf(node, cluster)) {
                real.put(port, ports.take());
            }
        }
    }

    /** Those that the scenario's addresses of a node name. */
    private static List<Integer> portsOf(String node, Cluster cluster) {
        if (node.equals(Cluster.REFERENCE)) {
            return List.of(NodeDirectory.REFERENCE_PORT);
        } else if (cluster.brokers().contains(node)) {
            return List.of(NodeDirectory.PUBLISHER_PORT, NodeDirectory.SUBSCRIBER_PORT);
        } else if (node.equals(Cluster.PROXY) || cluster.servers().contains(node)) {
            return List.of(NodeDirectory.SERVER_PORT);
        }
        return List.of();
    }

    /** The port at which a node really listens for what the scenario sends to that port. */
    int real(String node, int port) {
        return listening.get(node).get(port).getPort();
    }

    /**
     * The ways from a node to all others, each through the proxy.
     *
     * @return host and port by the name and the port that the scenario uses
     */
    SortedMap<String, String> routes(String from, FaultProxy links) throws IOException {
        SortedMap<String, String> routes = new TreeMap<>();
        List<String> others = new ArrayList<>(listening.keySet());
        others.remove(from);
        for (String to : others) {
            for (Map.Entry<Integer, InetSocketAddress> place : listening.get(to).entrySet()) {
                int port = links.listen(from, to, place.getValue());
                routes.put(to + ":" + place.getKey(), ReservedPorts.HOST.getHostAddress() + ":" + port);
            }
        }
        return routes;
    }

    @Override
    public void close() {
        try {
            ports.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the ports of the nodes cannot be given back: " + e.getMessage(), e);
        }
    }
}
