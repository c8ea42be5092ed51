package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Sockets.BrokerSockets;
import io.bellwether.actors.port.Sockets.PublishedListener;
import java.util.TreeSet;

/** A broker's bound XSUB and XPUB. The XSUB asks every publisher for every topic; the XPUB knows who wants what. */
final class XsubXpubSockets implements BrokerSockets {
    private final VirtualNetwork network;
    private final PublishedListener listener;
    private final BoundPort publishers;
    private final BoundPort subscribers;

    XsubXpubSockets(HostSockets owner, int publisherPort, int subscriberPort, PublishedListener listener) {
        this.network = owner.network();
        this.listener = listener;
        this.publishers = owner.bind(publisherPort, SocketKind.XSUB, this::welcomePublisher);
        this.subscribers = owner.bind(subscriberPort, SocketKind.XPUB, this::welcomeSubscriber);
    }

    @Override
    public void forward(String topic, byte[] body, long frameId) {
        for (Peer peer : subscribers.peers()) {
            if (((Subscriber) peer).wanted.match(topic)) {
                peer.send(Segment.published(Freight.DELIVERY, topic, body, frameId));
            }
        }
    }

    @Override
    public void close() {
        publishers.close();
        subscribers.close();
    }

    private Peer welcomePublisher(Connection connection) {
        Publisher publisher = new Publisher(network, publishers, connection);
        publisher.send(Segment.control(Freight.SUBSCRIPTION, ""));
        return publisher;
    }

    private Peer welcomeSubscriber(Connection connection) {
        return new Subscriber(network, subscribers, connection);
    }

    private final class Publisher extends Peer {
        Publisher(VirtualNetwork network, BoundPort port, Connection connection) {
            super(network, port, connection);
        }

        @Override
        void arrived(Segment segment) {
            listener.published(segment.topic, segment.body, segment.frameId);
        }
    }

    private static final class Subscriber extends Peer {
        private final Prefixes wanted = new Prefixes(new TreeSet<>());

        Subscriber(VirtualNetwork network, BoundPort port, Connection connection) {
            super(network, port, connection);
        }

        @Override
        void arrived(Segment segment) {
            wanted.change(segment);
        }
    }
}
