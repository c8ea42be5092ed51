package io.bellwether.scenarios.model;

import java.time.Duration;

/** How long a disk takes to make writes durable. */
public record DiskProfile(Delay sync) {

    /** 0.2 ms. */
    public static final DiskProfile DEFAULT = new DiskProfile(Delay.fixed(Duration.ofNanos(200_000)));
}
