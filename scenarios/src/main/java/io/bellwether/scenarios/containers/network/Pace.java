package io.bellwether.scenarios.containers.network;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How fast a direction between two nodes carries packets, in real time.
 *
 * @param bytesPerSecond empty for as fast as the machine
 * @param delay empty for none beside what the machine takes
 */
public record Pace(OptionalLong bytesPerSecond, Optional<Delay> delay) {

    public static final Pace FREE = new Pace(OptionalLong.empty(), Optional.empty());

    /** Uniform between the two. */
    public record Delay(Duration least, Duration most) {}

    /** The slower of two bandwidths, and this delay unless the other names one: faults come on top of what is usual. */
    Pace under(Pace fault) {
        OptionalLong slower = bytesPerSecond.isEmpty() || fault.bytesPerSecond.isEmpty()
                ? (bytesPerSecond.isEmpty() ? fault.bytesPerSecond : bytesPerSecond)
                : OptionalLong.of(Math.min(bytesPerSecond.getAsLong(), fault.bytesPerSecond.getAsLong()));
        return new Pace(slower, fault.delay.or(() -> delay));
    }

    boolean isFree() {
        return equals(FREE);
    }
}
