package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.PublishedListener;
import io.bellwether.actors.port.Sockets.SubscribeSocket;
import java.util.Map;
import java.util.TreeMap;

/** A connecting SUB. It subscribes again whenever it is connected again; until that arrives it misses what is published. */
final class SubSocket implements SubscribeSocket {
    private final PublishedListener listener;
    private final Map<String, Integer> subscriptions = new TreeMap<>();
    private final Connector connector;

    SubSocket(HostSockets owner, Address broker, PublishedListener listener) {
        this.listener = listener;
        this.connector = owner.connect(broker, SocketKind.SUB, this::connected, this::arrived);
    }

    @Override
    public void subscribe(String prefix) {
        if (subscriptions.merge(prefix, 1, Integer::sum) == 1) {
            tell(Freight.SUBSCRIPTION, prefix);
        }
    }

    @Override
    public void unsubscribe(String prefix) {
        Integer count = subscriptions.get(prefix);
        if (count != null && count == 1) {
            subscriptions.remove(prefix);
            tell(Freight.UNSUBSCRIPTION, prefix);
        } else if (count != null) {
            subscriptions.put(prefix, count - 1);
        }
    }

    @Override
    public void close() {
        connector.close();
    }

    private void connected() {
        subscriptions.keySet().forEach(prefix -> tell(Freight.SUBSCRIPTION, prefix));
        listener.connected();
    }

    private void tell(Freight freight, String prefix) {
        if (connector.isConnected()) {
            connector.send(Segment.control(freight, prefix));
        }
    }

    private void arrived(Segment segment) {
        for (String prefix : subscriptions.keySet()) {
            if (segment.topic.startsWith(prefix)) {
                listener.published(segment.topic, segment.body, segment.frameId);
                return;
            }
        }
    }
}
