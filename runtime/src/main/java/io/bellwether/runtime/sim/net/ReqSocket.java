package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.RequestSocket;

/** A connecting REQ with ZMQ_REQ_CORRELATE and ZMQ_REQ_RELAXED. */
final class ReqSocket implements RequestSocket {
    private final VirtualNetwork network;
    private final Connector connector;

    ReqSocket(HostSockets owner, Address peer, RequestSocket.Listener listener) {
        this.network = owner.network();
        this.connector = owner.connect(
                peer,
                SocketKind.REQ,
                () -> {},
                reply -> listener.answered(reply.correlation, reply.body, reply.frameId));
    }

    @Override
    public long send(long correlation, byte[] frame) {
        if (connector.isClosed()) {
            return 0;
        }
        long id = network.nextFrameId();
        connector.send(Segment.asked(Freight.REQUEST, frame, id, correlation));
        return id;
    }

    @Override
    public void close() {
        connector.close();
    }
}
