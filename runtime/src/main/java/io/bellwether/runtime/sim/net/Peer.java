package io.bellwether.runtime.sim.net;

/** A bound socket's view of one that connected to it. What waits for it is lost with its connection, as ZeroMQ's pipes are. */
abstract class Peer implements Endpoint {
    private final Connection connection;
    private final BoundPort port;
    private final Outbox outbox;
    private boolean here = true;

    Peer(VirtualNetwork network, BoundPort port, Connection connection) {
        this.connection = connection;
        this.port = port;
        this.outbox = new Outbox(network, connection.toClient().link());
    }

    boolean isHere() {
        return here;
    }

    /** The host that it connected from. */
    String name() {
        return connection.toClient().link().to().name();
    }

    Link link() {
        return connection.toClient().link();
    }

    void send(Segment segment) {
        outbox.send(segment, connection.toClient());
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
    public void writable(Connection ready) {
        outbox.flush(ready.toClient());
    }

    @Override
    public void lost() {
        leave(Connection.LOST);
        port.gone(this);
    }

    private void leave(String reason) {
        here = false;
        outbox.discard(reason);
    }
}
