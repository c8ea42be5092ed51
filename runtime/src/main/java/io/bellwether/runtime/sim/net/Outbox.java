package io.bellwether.runtime.sim.net;

/** What waits to be sent to one peer, up to the high-water mark. */
final class Outbox extends SegmentQueue {
    static final String HIGH_WATER = "over the high-water mark";

    private final VirtualNetwork network;
    private final Link link;

    Outbox(VirtualNetwork network, Link link) {
        this.network = network;
        this.link = link;
    }

    /** Sends at once over the wire where nothing waits and there is room; else waits, or is dropped. */
    void send(Segment segment, Wire wire) {
        if (isEmpty() && wire.hasRoom()) {
            wire.send(segment);
        } else {
            hold(segment);
        }
    }

    /** Waits for a connection. */
    void hold(Segment segment) {
        InstalledRule severing = link.severedBy();
        if (severing != null) {
            severing.held(segment);
        }
        if (size() >= network.settings().highWaterMark()) {
            network.dropped(segment, link, HIGH_WATER);
        } else {
            add(segment);
        }
    }

    void flush(Wire wire) {
        while (!isEmpty() && wire.hasRoom()) {
            wire.send(take());
        }
    }

    void discard(String reason) {
        forEach(segment -> network.dropped(segment, link, reason));
        clear();
    }
}
