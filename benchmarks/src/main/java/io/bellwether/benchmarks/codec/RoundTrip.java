package io.bellwether.benchmarks.codec;

import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;

/** One way to make a frame of a request and a request of the frame. */
interface RoundTrip {

    byte[] encode(Request.Publish request, Stamp stamp);

    Stamped decode(byte[] frame);

    /** What every form must give back, so that none is faster by giving less. */
    record Stamped(Request.Publish request, Stamp stamp) {}
}
