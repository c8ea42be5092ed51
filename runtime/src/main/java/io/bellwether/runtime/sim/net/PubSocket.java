package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.PublishSocket;
import java.util.TreeSet;

/**
 * A connecting PUB. Until the first subscription has arrived it drops everything. After that its pipe is kept over a
 * lost connection, as libzmq does: what is published meanwhile waits, up to the high-water mark.
 */
final class PubSocket implements PublishSocket {
    private final VirtualNetwork network;
    private final Connector connector;
    private final Prefixes prefixes = new Prefixes(new TreeSet<>());

    PubSocket(HostSockets owner, Address broker) {
        this.network = owner.network();
        this.connector = owner.connect(broker, SocketKind.PUB, () -> {}, this::arrived);
    }

    @Override
    public long send(String topic, byte[] body) {
        if (connector.isClosed()) {
            return 0;
        }
        long id = network.nextFrameId();
        Segment segment = Segment.published(Freight.PUBLICATION, topic, body, id);
        if (prefixes.match(topic)) {
            connector.send(segment);
        } else {
            drop(segment);
        }
        return id;
    }

    @Override
    public void close() {
        connector.close();
    }

    private void drop(Segment segment) {
        InstalledRule severing = connector.link().severedBy();
        if (severing != null) {
            severing.held(segment);
        }
        network.dropped(segment, connector.link(), "no subscription has arrived");
    }

    private void arrived(Segment segment) {
        prefixes.change(segment);
    }
}
