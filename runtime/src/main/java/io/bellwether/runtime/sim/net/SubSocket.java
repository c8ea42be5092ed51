package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.PublishedListener;
import io.bellwether.actors.port.Sockets.SubscribeSocket;
import java.util.Map;
import java.util.TreeMap;

/** A connecting SUB. It subscribes again whenever it is connected again; until that arrives it misses what is published. */
final class SubSocket extends Connector implements SubscribeSocket {
    private final PublishedListener listener;
    private final Map<String, Integer> subscriptions = new TreeMap<>();

    SubSocket(HostSockets owner, Address broker, PublishedListener listener) {
        super(owner, broker, SocketKind.SUB);
        this.listener = listener;
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
    void connected() {
        subscriptions.keySet().forEach(prefix -> tell(Freight.SUBSCRIPTION, prefix));
        listener.connected();
    }

    private void tell(Freight freight, String prefix) {
        if (isOpen()) {
            send(Segment.control(freight, prefix));
        }
    }

    @Override
    void received(Segment segment) {
        for (String prefix : subscriptions.keySet()) {
            if (segment.topic.startsWith(prefix)) {
                listener.published(segment.topic, segment.body, segment.frameId);
                return;
            }
        }
    }
}
