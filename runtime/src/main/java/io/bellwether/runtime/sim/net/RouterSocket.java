package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Sockets.ReplySocket;
import io.bellwether.actors.port.Sockets.Route;

/** A bound ROUTER. A reply whose peer has gone, or has come back on a new connection, is dropped. */
final class RouterSocket implements ReplySocket {
    private final VirtualNetwork network;
    private final ReplySocket.Listener listener;
    private final BoundPort bound;

    RouterSocket(HostSockets owner, int port, ReplySocket.Listener listener) {
        this.network = owner.network();
        this.listener = listener;
        this.bound = owner.bind(port, SocketKind.ROUTER, this::welcome);
    }

    @Override
    public long send(Route to, byte[] frame) {
        if (!(to instanceof ReturnPath path)) {
            throw new IllegalArgumentException("This route was not handed out by a virtual socket: " + to);
        }
        if (!bound.isOpen()) {
            return 0;
        }
        long id = network.nextFrameId();
        Segment segment = Segment.asked(Freight.REPLY, frame, id, path.correlation());
        if (path.requester().isHere()) {
            path.requester().send(segment);
        } else {
            network.dropped(segment, path.requester().link(), "the peer is gone");
        }
        return id;
    }

    @Override
    public void close() {
        bound.close();
    }

    private Peer welcome(Connection connection) {
        return new Requester(network, bound, connection);
    }

    private record ReturnPath(Requester requester, long correlation) implements Route {
        @Override
        public String peer() {
            return requester.name();
        }
    }

    private final class Requester extends Peer {
        Requester(VirtualNetwork network, BoundPort port, Connection connection) {
            super(network, port, connection);
        }

        @Override
        int prefetchAnswer() {
            return prefetchSend();
        }

        @Override
        void arrived(Segment segment) {
            listener.requested(new ReturnPath(this, segment.correlation), segment.body, segment.frameId);
        }
    }
}
