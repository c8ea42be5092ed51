package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;

/**
 * A connecting socket's side: connects, and connects again whenever the connection is lost. While nobody could answer
 * it waits without costing events; when the port is bound or the link is healed, it tries within one reconnect interval.
 * What waits to be sent outlives the connection.
 */
abstract class Connector extends Pipe {
    private final HostSockets owner;
    private final VirtualHost remote;
    private final int port;
    private final SocketKind kind;
    private Connection connection;
    private State state = State.TRYING;

    private enum State {
        TRYING,
        WAITING,
        CONNECTED,
        CLOSED
    }

    Connector(HostSockets owner, Address address, SocketKind kind) {
        super(owner.network(), owner.linkTo(address));
        this.owner = owner;
        this.remote = link().to();
        this.port = address.port();
        this.kind = kind;
    }

    /** The connection is there, or there again, and nothing was sent on it yet. */
    void connected() {}

    /** Something for the socket has arrived. */
    abstract void received(Segment segment);

    void start() {
        attempt();
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Linger 0: what still waits is dropped. */
    public void close() {
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
            network().after(link().reconnectNanos(), this::attempt);
        }
    }

    @Override
    final void arrived(Segment segment) {
        if (segment.freight == Freight.HANDSHAKE) {
            state = State.CONNECTED;
            open(connection.toServer());
            connected();
            flush();
        } else {
            received(segment);
        }
    }

    @Override
    final void lost() {
        connection = null;
        shut();
        state = State.TRYING;
        network().after(link().reconnectNanos(), this::attempt);
    }

    private void attempt() {
        if (state == State.TRYING) {
            if (couldConnect()) {
                network().after(link().latencyNanos(), this::knock);
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
            connection = new Connection(network(), link(), network().link(remote, owner.host()), this);
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
                && !link().isSevered()
                && !network().link(remote, owner.host()).isSevered();
    }

    private boolean leave(String reason) {
        if (state == State.CLOSED) {
            return false;
        }
        if (state == State.WAITING) {
            remote.noLongerAwaitedBy(this);
        }
        state = State.CLOSED;
        shut();
        discard(reason);
        return true;
    }
}
