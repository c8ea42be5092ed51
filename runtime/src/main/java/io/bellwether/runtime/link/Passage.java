package io.bellwether.runtime.link;

/** A piece of a connection's bytes that is about to leave, and how long the rules of its link make it take. */
public final class Passage {
    private int bytes;
    private long latencyNanos;
    private long extraNanos;

    Passage() {}

    /** Begins with another piece; the object is used again and again. */
    void begin(int size, long usualLatencyNanos) {
        bytes = size;
        latencyNanos = usualLatencyNanos;
        extraNanos = 0;
    }

    public int bytes() {
        return bytes;
    }

    /** It takes that long instead of the link's own latency. */
    public void takes(long nanos) {
        latencyNanos = nanos;
    }

    /** It arrives that much later. */
    public void isLaterBy(long nanos) {
        extraNanos += nanos;
    }

    long nanos() {
        return latencyNanos + extraNanos;
    }
}
