package io.bellwether.runtime.sim.net;

/** Hears what the network does beyond delivering frames. Hosts are named; a connection goes from who connected to who was bound. */
public interface NetworkObserver {

    /** Hears nothing. */
    NetworkObserver NONE = new NetworkObserver() {};

    default void linkCut(String from, String to) {}

    default void linkHealed(String from, String to) {}

    default void connectionMade(String from, String to) {}

    default void connectionLost(String from, String to, String reason) {}

    /** The frame will never arrive: at one subscriber of several, where it is a publication. */
    default void frameDropped(long frame, String from, String to, String reason) {}
}
