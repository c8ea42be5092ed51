package io.bellwether.runtime.node.settings;

import java.time.Duration;

/**
 * What a duration is drawn from, uniformly.
 *
 * @param most included; not below the least
 */
public record DurationRange(Duration least, Duration most) {}
