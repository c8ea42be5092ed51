package io.bellwether.actors.client;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Peer;
import java.time.Duration;
import java.util.List;

/**
 * What a client or bot knows of its cluster.
 *
 * @param servers where it asks, the first one first; at least one
 * @param brokers where it listens
 * @param requestTimeout how long it waits before it asks the next server
 * @param tries how often it asks before it gives up, at least 1
 * @param catchUp how it finds what no broker brought
 */
public record ClientSettings(
        List<Peer> servers, List<BrokerEndpoint> brokers, Duration requestTimeout, int tries, CatchUpSettings catchUp) {

    public ClientSettings {
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("a client needs the address of at least one server");
        }
        if (tries < 1) {
            throw new IllegalArgumentException("a client must try at least once, not " + tries + " times");
        }
        servers = List.copyOf(servers);
        brokers = List.copyOf(brokers);
    }

    /** Asks each server twice. */
    public static ClientSettings of(List<Peer> servers, List<BrokerEndpoint> brokers, Duration requestTimeout) {
        return new ClientSettings(servers, brokers, requestTimeout, 2 * servers.size(), CatchUpSettings.DEFAULT);
    }
}
