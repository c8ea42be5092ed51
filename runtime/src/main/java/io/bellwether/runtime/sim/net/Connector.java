package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import java.util.function.Consumer;

/**
 * A connecting socket's side: connects, and connects again whenever the connection is lost. While nobody could answer
 * it waits without costing events; when the port is bound or the link is healed, it tries within one reconnect interval.
 * What waits to be sent outlives the connection.
 */
final class Connector implements Endpoint {
    private final VirtualNetwork network;
    private final HostSockets owner;
    private final VirtualHost remote;
    private final int port;
    private final SocketKind kind;
    private final Runnable onConnected;
    private final Consumer<Segment> onSegment;
    private final Link link;
    private final Outbox outbox;
    private Connection connection;
    private State state = State.TRYING;

    private enum State {
        TRYING,
        WAITING,
        CONNECTED,
        CLOSED
    }

    Connector(
            VirtualNetwork network,
            HostSockets owner,
            Address address,
            SocketKind kind,
            Runnable onConnected,
            Consumer<Segment> onSegment) {
        this.network = network;
        this.owner = owner;
        this.remote = network.host(address.host());
        this.port = address.port();
        this.kind = kind;
        this.onConnected = onConnected;
        this.onSegment = onSegment;
        this.link = network.link(owner.host(), remote);
        this.outbox = new Outbox(network, link);
    }

    void start() {
        attempt();
    }

    Link link() {
        return link;
    }

    boolean isConnected() {
        return state == State.CONNECTED;
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    void send(Segment segment) {
        if (state == State.CONNECTED) {
            outbox.send(segment, connection.toServer());
        } else {
            outbox.hold(segment);
        }
    }

    /** Linger 0: what still waits is dropped. */
    void close() {
        if (leave("the socket was closed") && connection != null) {
            connection.close(this);
        }
        owner.closed(this);
    }

    void crash() {
        if (leave("the host crashed") && connection != null) {
            connection.crash(this);
        }
    }

    /** Tries again soon, if it waits and somebody could answer now. */
    void wake() {
        if (state == State.WAITING && couldConnect()) {
            remote.noLongerAwaitedBy(this);
            state = State.TRYING;
            network.after(link.reconnectNanos(), this::attempt);
        }
    }

    @Override
    public void arrived(Segment segment) {
        if (segment.freight == Freight.HANDSHAKE) {
            state = State.CONNECTED;
            onConnected.run();
            outbox.flush(connection.toServer());
        } else {
            onSegment.accept(segment);
        }
    }

    @Override
    public void writable(Connection ready) {
        outbox.flush(ready.toServer());
    }

    @Override
    public void lost() {
        connection = null;
        state = State.TRYING;
        network.after(link.reconnectNanos(), this::attempt);
    }

    private void attempt() {
        if (state == State.TRYING) {
            if (couldConnect()) {
                network.after(link.latencyNanos(), this::knock);
            } else {
                await();
            }
        }
    }

    private void knock() {
        if (state != State.TRYING) {
            return;
        }
        if (couldConnect()) {
            connection = new Connection(network, link, network.link(remote, owner.host()), this);
            connection.accept(remote.bound(port).orElseThrow());
            connection.review();
        } else {
            await();
        }
    }

    private void await() {
        state = State.WAITING;
        remote.awaitedBy(this);
    }

    private boolean couldConnect() {
        return remote.bound(port).filter(bound -> kind.speaksTo(bound.kind())).isPresent()
                && !link.isSevered()
                && !network.link(remote, owner.host()).isSevered();
    }

    private boolean leave(String reason) {
        if (state == State.CLOSED) {
            return false;
        }
        if (state == State.WAITING) {
            remote.noLongerAwaitedBy(this);
        }
        state = State.CLOSED;
        outbox.discard(reason);
        return true;
    }
}
