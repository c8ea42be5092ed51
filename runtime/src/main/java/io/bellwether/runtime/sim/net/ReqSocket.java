package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.RequestSocket;

/** A connecting REQ with ZMQ_REQ_CORRELATE and ZMQ_REQ_RELAXED. */
final class ReqSocket implements RequestSocket {
    private final VirtualNetwork network;
    private final RequestSocket.Listener listener;
    private final Connector connector;

    ReqSocket(HostSockets owner, Address peer, RequestSocket.Listener listener) {
        this.network = owner.network();
        this.listener = listener;
        this.connector = owner.connect(peer, SocketKind.REQ, () -> {}, this::arrived);
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

    private void arrived(Segment segment) {
        listener.answered(segment.correlation, segment.body, segment.frameId);
    }
}
