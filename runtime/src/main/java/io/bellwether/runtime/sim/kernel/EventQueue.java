package io.bellwether.runtime.sim.kernel;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The pending events, ordered by (nanosecond, order of insertion). A calendar queue (Brown 1988) whose buckets are
 * sorted only when their time comes, as in a ladder queue (Tang, Goh and Thng 2005): inserting appends to a bucket,
 * and the events of one bucket fit in the first cache levels when they are sorted. What is too far for the calendar,
 * and what is due before the end of the bucket being drained, waits in a heap. No object per event.
 */
final class EventQueue {
    /** A bucket is 2^16 ns, that is 65.5 µs, wide; all of them together span 33.6 ms. */
    static final int BUCKET_BITS = 16;

    static final int BUCKETS = 512;
    private static final int BUCKET_MASK = (1 << BUCKET_BITS) - 1;
    private static final int COMPACT_FROM = 64;

    private final Bucket[] calendar = new Bucket[BUCKETS];
    private final long[] occupied = new long[BUCKETS / Long.SIZE];
    private final EventHeap near = new EventHeap();
    private final EventHeap far = new EventHeap();
    private final BucketOrder order = new BucketOrder();
    private final GroupPrefetch prefetch = new GroupPrefetch();

    /** The bucket being drained: its number since time zero, its events in {@link #order}, how far we are. */
    private long tick;

    private Bucket draining = new Bucket();
    private int position;
    private int calendarSize;
    private long sequence;
    private int cancelledSinceCompaction;

    private long nanos;
    private Object target;
    private Object payload;

    EventQueue() {
        for (int i = 0; i < BUCKETS; i++) {
            calendar[i] = new Bucket();
        }
    }

    static boolean isCancelled(Object target) {
        return target instanceof Timer timer && timer.isCancelled();
    }

    int size() {
        return draining.size() - position + near.size() + calendarSize + far.size();
    }

    /** @param atNanos not before the last polled event; at most {@link Long#MAX_VALUE} */
    void add(long atNanos, Object newTarget, Object newPayload) {
        long distance = (atNanos >>> BUCKET_BITS) - tick;
        if (distance <= 0) {
            near.add(atNanos, sequence++, newTarget, newPayload);
        } else if (distance < BUCKETS) {
            append(atNanos, newTarget, newPayload);
        } else {
            far.add(atNanos, sequence++, newTarget, newPayload);
        }
    }

    /**
     * Takes out the next event if it is due at or before the limit; {@link #nanos()}, {@link #target()} and
     * {@link #payload()} then tell it.
     */
    boolean poll(long limitNanos) {
        while (position == draining.size() && near.size() == 0) {
            if (!turnTo(limitNanos)) {
                return false;
            }
        }
        boolean fromNear = position == draining.size()
                || (near.size() > 0 && near.headNanos() < (tick << BUCKET_BITS) + order.offset(position));
        return fromNear ? pollNear(limitNanos) : pollDraining(limitNanos);
    }

    long nanos() {
        return nanos;
    }

    Object target() {
        return target;
    }

    Object payload() {
        return payload;
    }

    /** Says that a timer still in the queue was cancelled, so that far cancelled timers do not pile up. */
    void noteCancelled() {
        if (++cancelledSinceCompaction > COMPACT_FROM && cancelledSinceCompaction > far.size() / 2) {
            far.removeCancelled();
            cancelledSinceCompaction = 0;
        }
    }

    void forEachTarget(Consumer<Object> visitor) {
        for (int i = position; i < draining.size(); i++) {
            visitor.accept(draining.target(order.index(i)));
        }
        near.forEachTarget(visitor);
        for (Bucket bucket : calendar) {
            for (int i = 0; i < bucket.size(); i++) {
                visitor.accept(bucket.target(i));
            }
        }
        far.forEachTarget(visitor);
    }

    /** Back to time zero, empty; the memory is kept. */
    void reset() {
        for (int i = 0; i < BUCKETS && calendarSize > 0; i++) {
            calendarSize -= calendar[i].size();
            calendar[i].clear();
        }
        Arrays.fill(occupied, 0);
        draining.clear();
        near.clear();
        far.clear();
        tick = 0;
        position = 0;
        sequence = 0;
        cancelledSinceCompaction = 0;
        target = null;
        payload = null;
    }

    private boolean pollNear(long limitNanos) {
        if (near.headNanos() > limitNanos) {
            return false;
        }
        nanos = near.headNanos();
        target = near.headTarget();
        payload = near.headPayload();
        near.removeHead();
        return true;
    }

    private boolean pollDraining(long limitNanos) {
        long due = (tick << BUCKET_BITS) + order.offset(position);
        if (due > limitNanos) {
            return false;
        }
        prefetch.reach(position, draining, order);
        int index = order.index(position++);
        nanos = due;
        target = draining.target(index);
        payload = draining.payload(index);
        return true;
    }

    /** Turns to the next bucket with events, unless it begins after the limit. */
    private boolean turnTo(long limitNanos) {
        long next = calendarSize > 0 ? nextOccupied() : Long.MAX_VALUE;
        if (far.size() > 0) {
            next = Math.min(next, far.headNanos() >>> BUCKET_BITS);
        }
        if (next == Long.MAX_VALUE || next << BUCKET_BITS > limitNanos) {
            return false;
        }
        draining.clear();
        position = 0;
        tick = next;
        // Before anything else can be inserted there: these were inserted earlier than all that will be.
        while (far.size() > 0 && (far.headNanos() >>> BUCKET_BITS) - tick < BUCKETS) {
            append(far.headNanos(), far.headTarget(), far.headPayload());
            far.removeHead();
        }
        int slot = (int) (tick & (BUCKETS - 1));
        Bucket due = calendar[slot];
        calendar[slot] = draining;
        draining = due;
        occupied[slot >> 6] &= ~(1L << slot);
        calendarSize -= due.size();
        order.sort(due);
        prefetch.begin(due);
        return true;
    }

    private void append(long atNanos, Object newTarget, Object newPayload) {
        int slot = (int) ((atNanos >>> BUCKET_BITS) & (BUCKETS - 1));
        calendar[slot].append((int) (atNanos & BUCKET_MASK), newTarget, newPayload);
        occupied[slot >> 6] |= 1L << slot;
        calendarSize++;
    }

    private long nextOccupied() {
        int start = (int) ((tick + 1) & (BUCKETS - 1));
        int word = start >> 6;
        long bits = occupied[word] & (-1L << start);
        while (bits == 0) {
            word = (word + 1) & (occupied.length - 1);
            bits = occupied[word];
        }
        int slot = (word << 6) + Long.numberOfTrailingZeros(bits);
        return tick + 1 + ((slot - start) & (BUCKETS - 1));
    }
}
