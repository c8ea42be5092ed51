package io.bellwether.actors.port;

/** All that one node may touch of its world. */
public record NodePorts(
        String node,
        Sockets sockets,
        Store store,
        HardwareClock hardwareClock,
        EventSink events,
        Randomness randomness) {

    /** The same world, with another disk. */
    public NodePorts with(Store otherStore) {
        return new NodePorts(node, sockets, otherStore, hardwareClock, events, randomness);
    }

    /** The same world, observed by somebody else. */
    public NodePorts with(EventSink otherEvents) {
        return new NodePorts(node, sockets, store, hardwareClock, otherEvents, randomness);
    }
}
