package io.bellwether.scenarios.model;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Every link's behaviour while no fault touches it.
 *
 * @param latency one-way delay of a message
 * @param bandwidthBytesPerSecond capacity of a link in one direction; empty means unlimited
 * @param connectionTimeout how long a peer may be silent on the wire before the connection to it is given up
 * @param sendBufferBytes what may be on its way on a connection in one direction before frames are queued (SO_SNDBUF)
 * @param highWaterMark frames queued for one peer before more are dropped (ZMQ_SNDHWM)
 */
public record NetworkProfile(
        Delay latency,
        OptionalLong bandwidthBytesPerSecond,
        Duration connectionTimeout,
        int sendBufferBytes,
        int highWaterMark) {

    /** 1 to 10 ms, unlimited, given up after 10 s, 256 KiB, 1000 frames. */
    public static final NetworkProfile DEFAULT = new NetworkProfile(
            new Delay(Duration.ofMillis(1), Duration.ofMillis(10)),
            OptionalLong.empty(),
            Duration.ofSeconds(10),
            256 << 10,
            1000);
}
