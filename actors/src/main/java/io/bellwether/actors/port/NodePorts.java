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
}
