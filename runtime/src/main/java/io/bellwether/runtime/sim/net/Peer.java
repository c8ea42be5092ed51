package io.bellwether.runtime.sim.net;

/** A bound socket's view of one that connected to it. What waits for it is lost with its connection, as ZeroMQ's pipes are. */
abstract class Peer extends Pipe {
    private final Connection connection;
    private final BoundPort port;
    private boolean here = true;

    Peer(VirtualNetwork network, BoundPort port, Connection connection) {
        super(network, connection.toClient().link());
        this.connection = connection;
        this.port = port;
        open(connection.toClient());
    }

    boolean isHere() {
        return here;
    }

    /** The host that it connected from. */
    String name() {
        return link().to().name();
    }

    void close() {
        leave("the socket was closed");
        connection.close(this);
    }

    void crash() {
        leave("the host crashed");
        connection.crash(this);
    }

    @Override
    void lost() {
        leave(Connection.LOST);
        port.gone(this);
    }

    private void leave(String reason) {
        here = false;
        discard(reason);
    }
}
