package io.bellwether.protocol.clock;

import io.bellwether.protocol.Stamp;

/**
 * A logical clock (Lamport, "Time, Clocks, and the Ordering of Events in a Distributed System", 1978): if one event
 * happened before another, its time is less. The converse does not hold.
 *
 * <p>It belongs to one node, and only that node's edges touch it. It is volatile: whoever keeps it over a restart
 * reserves times in the store ahead of use, and starts again at the end of the reservation with {@link #startingAt}.
 *
 * <p>At {@link Stamp#MAX_CLOCK} it stands still. A million ticks a second reach that after 285 years, but one frame from
 * a hostile peer reaches it at once, and a node must not die of a frame.
 */
public final class LamportClock {

    private long time;

    private LamportClock(long time) {
        this.time = time;
    }

    /** A clock at which nothing has happened yet: time 0. */
    public static LamportClock starting() {
        return new LamportClock(0);
    }

    /**
     * A clock that goes on from an earlier life.
     *
     * @param time a time not less than any that was ever sent; 0 to {@link Stamp#MAX_CLOCK}
     */
    public static LamportClock startingAt(long time) {
        requireInRange(time);
        return new LamportClock(time);
    }

    /** The time of the last event here. */
    public long time() {
        return time;
    }

    /** A local event or a send, which carries the new time. */
    public long tick() {
        return advanceFrom(time);
    }

    /**
     * The receipt of a message: later than its send, and than all that happened here.
     *
     * @param received the sender's time, 0 to {@link Stamp#MAX_CLOCK}
     * @throws IllegalArgumentException for any other time, which the codec refuses before it comes here
     */
    public long merge(long received) {
        requireInRange(received);
        return advanceFrom(Math.max(time, received));
    }

    /** The receipt of a frame: merges if it carries a time, and only ticks if its sender keeps no clock. */
    public long receive(Stamp stamp) {
        return stamp.hasClock() ? merge(stamp.clock()) : tick();
    }

    private long advanceFrom(long latest) {
        time = Math.min(latest + 1, Stamp.MAX_CLOCK);
        return time;
    }

    private static void requireInRange(long time) {
        if (time < 0 || time > Stamp.MAX_CLOCK) {
            throw new IllegalArgumentException("Lamport time " + time + " is not in 0..2^53");
        }
    }
}
