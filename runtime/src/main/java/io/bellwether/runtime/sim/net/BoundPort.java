package io.bellwether.runtime.sim.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A port that is listened on, and the peers that are connected to it, in the order in which they came. */
final class BoundPort {
    private final HostSockets owner;
    private final int port;
    private final SocketKind kind;
    private final Function<Connection, Peer> welcome;
    private final List<Peer> peers = new ArrayList<>();
    private boolean open = true;

    BoundPort(HostSockets owner, int port, SocketKind kind, Function<Connection, Peer> welcome) {
        this.owner = owner;
        this.port = port;
        this.kind = kind;
        this.welcome = welcome;
    }

    int port() {
        return port;
    }

    SocketKind kind() {
        return kind;
    }

    boolean isOpen() {
        return open;
    }

    List<Peer> peers() {
        return peers;
    }

    Peer accept(Connection connection) {
        Peer peer = welcome.apply(connection);
        peers.add(peer);
        return peer;
    }

    void gone(Peer peer) {
        peers.remove(peer);
    }

    void close() {
        if (open) {
            open = false;
            owner.unbound(this);
            peers.forEach(Peer::close);
            peers.clear();
        }
    }

    void crash() {
        open = false;
        peers.forEach(Peer::crash);
        peers.clear();
    }
}
