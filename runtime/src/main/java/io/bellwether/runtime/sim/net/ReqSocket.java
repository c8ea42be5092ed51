package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.RequestSocket;

/** A connecting REQ with ZMQ_REQ_CORRELATE and ZMQ_REQ_RELAXED. */
final class ReqSocket extends Connector implements RequestSocket {
    private final RequestSocket.Listener listener;

    ReqSocket(HostSockets owner, Address peer, RequestSocket.Listener listener) {
        super(owner, peer, SocketKind.REQ);
        this.listener = listener;
    }

    @Override
    public long send(long correlation, byte[] frame) {
        if (isClosed()) {
            return 0;
        }
        long id = network().nextFrameId();
        send(Segment.asked(Freight.REQUEST, frame, id, correlation));
        return id;
    }

    @Override
    void received(Segment reply) {
        listener.answered(reply.correlation, reply.body, reply.frameId);
    }
}
