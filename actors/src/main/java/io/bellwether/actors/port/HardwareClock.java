package io.bellwether.actors.port;

/** A node's uncorrected physical clock: the world's time plus whatever skew and drift the node suffers. */
@FunctionalInterface
public interface HardwareClock {

    /** Microseconds since the epoch. */
    long epochMicros();
}
