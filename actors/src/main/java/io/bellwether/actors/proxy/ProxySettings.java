package io.bellwether.actors.proxy;

import io.bellwether.actors.port.Peer;
import io.bellwether.actors.settings.ClusterSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a proxy is told when it starts.
 *
 * @param port where clients ask
 * @param servers those it always knows; the reference may list more
 * @param reference where it asks who else serves
 * @param tryTimeout how long one server may take to answer; longer than a round trip, or every server looks dead
 * @param tries how many servers are asked at most for one request, at least 1
 * @param probeInterval time between two probes of a server that is avoided
 * @param listInterval time between two questions to the reference
 * @param staleness S: no answer from the last values is older
 * @param cachedNames longest list, in names, that is kept as a last value; a longer one is asked for each time
 * @param loginUnique whether the servers refuse a second login by the same name
 */
public record ProxySettings(
        int port,
        List<Peer> servers,
        Optional<Peer> reference,
        Duration tryTimeout,
        int tries,
        Duration probeInterval,
        Duration listInterval,
        Duration staleness,
        int cachedNames,
        boolean loginUnique) {

    /** S, unless a proxy is told otherwise. */
    public static final Duration STALENESS = Duration.ofSeconds(1);

    private static final int TRIES = 3;
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);
    private static final int CACHED_NAMES = 10_000;

    public ProxySettings {
        if (servers.isEmpty() && reference.isEmpty()) {
            throw new IllegalArgumentException("a proxy needs the address of a server, or of the reference");
        }
        if (tries < 1) {
            throw new IllegalArgumentException("a proxy must try at least once, not " + tries + " times");
        }
        servers = List.copyOf(servers);
    }

    /** Asks three servers, each for a quarter of the time that a client waits: the client hears how it ended. */
    public static ProxySettings of(int port, List<Peer> servers, Optional<Peer> reference, ClusterSettings cluster) {
        return new ProxySettings(
                port,
                servers,
                reference,
                cluster.requestTimeout().dividedBy(TRIES + 1L),
                TRIES,
                PROBE_INTERVAL,
                cluster.heartbeat(),
                STALENESS,
                CACHED_NAMES,
                cluster.loginUnique());
    }
}
