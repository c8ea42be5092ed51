package io.bellwether.runtime.sim.net;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets.PublishSocket;
import java.util.TreeSet;

/**
 * A connecting PUB. Until the first subscription has arrived it drops everything. After that its pipe is kept over a
 * lost connection, as libzmq does: what is published meanwhile waits, up to the high-water mark.
 */
final class PubSocket extends Connector implements PublishSocket {
    private final Prefixes prefixes = new Prefixes(new TreeSet<>());

    PubSocket(HostSockets owner, Address broker) {
        super(owner, broker, SocketKind.PUB);
    }

    @Override
    public long send(String topic, byte[] body) {
        if (isClosed()) {
            return 0;
        }
        long id = network().nextFrameId();
        Segment segment = Segment.published(Freight.PUBLICATION, topic, body, id);
        if (prefixes.match(topic)) {
            send(segment);
        } else {
            drop(segment);
        }
        return id;
    }

    private void drop(Segment segment) {
        InstalledRule severing = link().severedBy();
        if (severing != null) {
            severing.held(segment);
        }
        network().dropped(segment, link(), "no subscription has arrived");
    }

    @Override
    void received(Segment segment) {
        prefixes.change(segment);
    }
}
