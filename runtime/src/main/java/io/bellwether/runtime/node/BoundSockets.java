package io.bellwether.runtime.node;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;

/**
 * A node's sockets, seen by its process: says when the node has bound the port that it serves, and numbers the requests
 * that come in, so that each can be found again by the answer it gets.
 */
final class BoundSockets implements Sockets {

    private final Sockets sockets;
    private final Runnable bound;

    /** @param bound is told on an actor's thread */
    BoundSockets(Sockets sockets, Runnable bound) {
        this.sockets = sockets;
        this.bound = bound;
    }

    @Override
    public ReplySocket bindReply(int port, ReplySocket.Listener listener) {
        ReplySocket socket = sockets.bindReply(port, listener);
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
        BrokerSockets broker = sockets.bindBroker(publisherPort, subscriberPort, listener);
        bound.run();
        return broker;
    }
}
