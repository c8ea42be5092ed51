package io.bellwether.protocol;

/**
 * The two times that every frame carries.
 *
 * @param epochMicros physical time of the sender, microseconds since the epoch; 0 where the frame had none
 * @param clock Lamport time of the sender, or {@link #NO_CLOCK} where the frame had none: then the receiver ticks
 *     without merging
 */
public record Stamp(long epochMicros, long clock) {

    /** The sender keeps no Lamport clock. */
    public static final long NO_CLOCK = -1;

    /** Largest Lamport time accepted from a peer: beyond it, readers that use doubles would lose ticks. */
    public static final long MAX_CLOCK = 1L << 53;

    public boolean hasClock() {
        return clock != NO_CLOCK;
    }
}
