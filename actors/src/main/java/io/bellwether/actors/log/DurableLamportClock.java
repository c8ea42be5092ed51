package io.bellwether.actors.log;

import io.bellwether.actors.edge.LogicalClock;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.log.LogRecord.ClockReserved;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.clock.LamportClock;

/**
 * A Lamport clock that does not run backwards over a restart. It reserves times ahead in the log, a block at a time, and
 * starts from the end of the last reserved block: some times are never used, none is used twice.
 *
 * <p>Where the disk refuses, the clock goes on unreserved, declares it once, and tries again at each event: serving
 * reads is worth more than the order of frames across a restart that may never come.
 */
public final class DurableLamportClock implements LogicalClock {

    /** How far ahead a reservation reaches. Renewed when half of it is used, so that one refused sync does no harm. */
    static final long BLOCK = 10_000;

    private final NodeLog log;
    private final EventSink events;
    private final LamportClock clock;
    private long reserved;
    private boolean refused;

    public DurableLamportClock(NodeLog log, Recovered recovered, EventSink events) {
        this.log = log;
        this.events = events;
        this.reserved = latestTime(recovered);
        this.clock = LamportClock.startingAt(reserved);
    }

    /** A stored write counts too: where the disk had refused a reservation, it may be the later one. */
    private static long latestTime(Recovered recovered) {
        return recovered.records().stream()
                .filter(ClockReserved.class::isInstance)
                .mapToLong(record -> ((ClockReserved) record).bound())
                .reduce(recovered.writes().latestClock(), Math::max);
    }

    @Override
    public synchronized long tick() {
        return reservedBeforeUse(clock.tick());
    }

    @Override
    public synchronized long receive(Stamp stamp) {
        return reservedBeforeUse(clock.receive(stamp));
    }

    private long reservedBeforeUse(long time) {
        if (time + BLOCK / 2 > reserved && reserved < Stamp.MAX_CLOCK) {
            reserve(Math.min(time + BLOCK, Stamp.MAX_CLOCK));
        }
        return time;
    }

    private void reserve(long bound) {
        try {
            log.appendNow(new ClockReserved(bound));
            reserved = bound;
            refused = false;
        } catch (StoreException e) {
            if (!refused) {
                events.emit(new NodeEvent.StoreRefused("clock reservation", e.getMessage()));
            }
            refused = true;
        }
    }
}
