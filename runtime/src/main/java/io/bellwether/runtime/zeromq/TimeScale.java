package io.bellwether.runtime.zeromq;

import java.time.Duration;

/** How long a second of a run takes, in seconds of this machine. */
record TimeScale(double factor) {

    /** @param shortest applies where the scaled time would be shorter, and the time itself is not */
    Duration apply(Duration time, Duration shortest) {
        Duration scaled = Duration.ofNanos(Math.round(time.toNanos() * factor));
        Duration least = time.compareTo(shortest) < 0 ? time : shortest;
        return scaled.compareTo(least) < 0 ? least : scaled;
    }
}
