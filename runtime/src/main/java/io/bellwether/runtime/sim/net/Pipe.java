package io.bellwether.runtime.sim.net;

/**
 * A socket's end of its way to one peer, which ZeroMQ calls a pipe: what waits to be sent, up to the high-water mark,
 * and the wire that takes it, if there is one now.
 */
abstract class Pipe extends SegmentQueue {
    private static final String HIGH_WATER = "over the high-water mark";

    private final VirtualNetwork network;
    private final Link link;
    private Wire wire;

    Pipe(VirtualNetwork network, Link link) {
        this.network = network;
        this.link = link;
    }

    abstract void arrived(Segment segment);

    /** The connection is no more. */
    abstract void lost();

    final VirtualNetwork network() {
        return network;
    }

    final Link link() {
        return link;
    }

    final void open(Wire opened) {
        wire = opened;
    }

    /** From now on everything waits. */
    final void shut() {
        wire = null;
    }

    final boolean isOpen() {
        return wire != null;
    }

    /** Sends at once where nothing waits and the wire has room; else it waits, or is dropped. */
    final void send(Segment segment) {
        if (wire != null && isEmpty() && wire.hasRoom()) {
            wire.send(segment);
        } else {
            hold(segment);
        }
    }

    /** Reads what an answer to something that arrives now would read, if the socket answers its peers. */
    int prefetchAnswer() {
        return size();
    }

    /** Reads what {@link #send} will. */
    final int prefetchSend() {
        return wire == null ? 0 : wire.prefetchSend();
    }

    /** There may be room again for what waits. */
    final void flush() {
        while (!isEmpty() && wire.hasRoom()) {
            wire.send(take());
        }
    }

    final void discard(String reason) {
        forEach(segment -> network.dropped(segment, link, reason));
        clear();
    }

    private void hold(Segment segment) {
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
}
