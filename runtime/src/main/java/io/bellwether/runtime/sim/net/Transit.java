package io.bellwether.runtime.sim.net;

/** A frame about to leave, as a rule sees it. */
public interface Transit {

    String from();

    String to();

    Freight freight();

    /** Of a publication; empty for everything else. */
    String topic();

    /** Not to be changed. */
    byte[] body();

    /** 0 for the transport's own talk. */
    long frameId();
}
