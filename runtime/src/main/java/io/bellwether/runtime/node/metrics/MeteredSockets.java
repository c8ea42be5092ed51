package io.bellwether.runtime.node.metrics;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;

/** A node's sockets, watched. */
final class MeteredSockets implements Sockets {

    private final Sockets sockets;
    private final NodeMetrics metrics;
    private final Runnable bound;

    /** @param bound is told once the node has the port that it serves, on an actor's thread */
    MeteredSockets(Sockets sockets, NodeMetrics metrics, Runnable bound) {
        this.sockets = sockets;
        this.metrics = metrics;
        this.bound = bound;
    }

    @Override
    public ReplySocket bindReply(int port, ReplySocket.Listener listener) {
        ReplySocket socket = sockets.bindReply(port, new WatchedRequests(listener));
        bound.run();
        return socket;
    }

    @Override
    public RequestSocket connectRequest(Address peer, RequestSocket.Listener listener) {
        return sockets.connectRequest(peer, listener);
    }

    @Override
    public PublishSocket connectPublish(Address broker) {
        return sockets.connectPublish(broker);
    }

    @Override
    public SubscribeSocket connectSubscribe(Address broker, PublishedListener listener) {
        return sockets.connectSubscribe(broker, listener);
    }

    @Override
    public BrokerSockets bindBroker(int publisherPort, int subscriberPort, PublishedListener listener) {
        BrokerSockets broker = sockets.bindBroker(publisherPort, subscriberPort, (topic, body, frameId) -> {
            metrics.brokered(body.length);
            listener.published(topic, body, frameId);
        });
        bound.run();
        return broker;
    }

    private final class WatchedRequests implements ReplySocket.Listener {
        private final ReplySocket.Listener listener;

        WatchedRequests(ReplySocket.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void requested(Route from, byte[] frame, long frameId) {
            listener.requested(from, frame, metrics.arrived(frameId));
        }

        @Override
        public void overloaded(Route from, byte[] frame, long frameId) {
            metrics.overloaded();
            listener.overloaded(from, frame, metrics.arrived(frameId));
        }
    }
}
