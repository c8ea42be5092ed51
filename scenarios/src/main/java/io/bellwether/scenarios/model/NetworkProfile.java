package io.bellwether.scenarios.model;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Every link's behaviour while no fault touches it.
 *
 * @param latency one-way delay of a message
 * @param bandwidthBytesPerSecond capacity of a link in one direction; empty means unlimited
 */
public record NetworkProfile(Delay latency, OptionalLong bandwidthBytesPerSecond) {

    /** 1 to 10 ms, unlimited. */
    public static final NetworkProfile DEFAULT =
            new NetworkProfile(new Delay(Duration.ofMillis(1), Duration.ofMillis(10)), OptionalLong.empty());
}
