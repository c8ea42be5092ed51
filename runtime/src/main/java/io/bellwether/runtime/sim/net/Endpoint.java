package io.bellwether.runtime.sim.net;

/** A socket's side of a connection. */
interface Endpoint {

    void arrived(Segment segment);

    /** There may be room again for what waits. */
    void writable(Connection connection);

    /** The connection is no more. */
    void lost();
}
