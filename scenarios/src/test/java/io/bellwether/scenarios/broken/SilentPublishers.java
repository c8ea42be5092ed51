package io.bellwether.scenarios.broken;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Publication;

/** Sockets whose publishers send announcements of the cluster, and nothing else. */
record SilentPublishers(Sockets standard) implements Sockets {

    @Override
    public PublishSocket connectPublish(Address broker) {
        PublishSocket socket = standard.connectPublish(broker);
        return new PublishSocket() {
            @Override
            public long send(String topic, byte[] body) {
                return topic.equals(Publication.SERVERS_TOPIC) ? socket.send(topic, body) : 0;
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }

    @Override
    public ReplySocket bindReply(int port, ReplySocket.Listener listener) {
        return standard.bindReply(port, listener);
    }

    @Override
    public RequestSocket connectRequest(Address peer, RequestSocket.Listener listener) {
        return standard.connectRequest(peer, listener);
    }

    @Override
    public SubscribeSocket connectSubscribe(Address broker, PublishedListener listener) {
        return standard.connectSubscribe(broker, listener);
    }

    @Override
    public BrokerSockets bindBroker(int publisherPort, int subscriberPort, PublishedListener listener) {
        return standard.bindBroker(publisherPort, subscriberPort, listener);
    }
}
