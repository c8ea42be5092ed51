package io.bellwether.runtime.zeromq;

import io.bellwether.actors.port.Address;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where things really are, for nodes whose peers have names and ports that no network knows: a fault proxy stands on each
 * link, and several nodes share a machine.
 *
 * @param peers by {@code host:port} as the node knows it; a peer that is not among them is where its address says
 * @param ports by the port that the node asks for; one that is not among them is itself
 */
public record Routes(Map<String, Address> peers, Map<Integer, Integer> ports) {

    public static final Routes NONE = new Routes(Map.of(), Map.of());

    public Routes {
        peers = new TreeMap<>(peers);
        ports = new TreeMap<>(ports);
    }

    Address to(Address peer) {
        return peers.getOrDefault(peer.host() + ":" + peer.port(), peer);
    }

    int at(int port) {
        return ports.getOrDefault(port, port);
    }
}
