package io.bellwether.actors.port;

/** All that one node may touch of its world. */
public record NodePorts(
        String node,
        Sockets sockets,
        Store store,
        HardwareClock hardwareClock,
        EventSink events,
        Randomness randomness) {}
