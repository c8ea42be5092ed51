package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Sockets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A machine on the network. What runs on it comes and goes: each {@link #boot} gives the sockets of one incarnation,
 * which vanish with a {@link #crash}. (A paused machine needs nothing here: its kernel goes on taking bytes in.)
 */
public final class VirtualHost {
    private final VirtualNetwork network;
    private final String name;
    private final int index;
    private final Map<Integer, BoundPort> ports = new TreeMap<>();
    private final Set<Connector> awaiting = new LinkedHashSet<>();
    private Link[] links = {};
    private HostSockets incarnation;
    private int crashes;

    VirtualHost(VirtualNetwork network, String name, int index) {
        this.network = network;
        this.name = name;
        this.index = index;
    }

    public String name() {
        return name;
    }

    public boolean isUp() {
        return incarnation != null;
    }

    /**
     * The sockets of a new incarnation.
     *
     * @throws IllegalStateException if the host is up
     */
    public Sockets boot() {
        if (isUp()) {
            throw new IllegalStateException(name + " is up already; crash it or shut it down before it boots again");
        }
        incarnation = new HostSockets(network, this);
        network.reviewConnectionsOf(this);
        return incarnation;
    }

    /**
     * The power fails: all sockets vanish without a word. Peers notice when the connection times out, or by a reset when
     * the host is up again. Nothing happens if it is down.
     */
    public void crash() {
        if (isUp()) {
            HostSockets crashed = incarnation;
            incarnation = null;
            crashes++;
            ports.clear();
            crashed.crash();
        }
    }

    /** The process ends in good order: the operating system closes its connections. Nothing happens if it is down. */
    public void shutDown() {
        if (isUp()) {
            HostSockets leaving = incarnation;
            leaving.close();
            incarnation = null;
        }
    }

    int index() {
        return index;
    }

    /** How often it has crashed so far. */
    int crashes() {
        return crashes;
    }

    Link linkTo(VirtualHost to) {
        if (to.index >= links.length) {
            links = java.util.Arrays.copyOf(
                    links, Math.max(to.index + 1, network.hosts().size()));
        }
        Link link = links[to.index];
        if (link == null) {
            link = network.newLink(this, to);
            links[to.index] = link;
        }
        return link;
    }

    /** Null where nothing was ever sent that way. */
    Link[] links() {
        return links;
    }

    void bind(BoundPort port) {
        if (ports.putIfAbsent(port.port(), port) != null) {
            throw new IllegalStateException("tcp://" + name + ":" + port.port()
                    + " is bound already; close the socket that holds it, or choose another port");
        }
        wakeConnectors();
    }

    void unbind(BoundPort port) {
        ports.remove(port.port(), port);
    }

    Optional<BoundPort> bound(int port) {
        return Optional.ofNullable(ports.get(port));
    }

    void awaitedBy(Connector connector) {
        awaiting.add(connector);
    }

    void noLongerAwaitedBy(Connector connector) {
        awaiting.remove(connector);
    }

    void wakeConnectors() {
        List.copyOf(awaiting).forEach(Connector::wake);
    }
}
