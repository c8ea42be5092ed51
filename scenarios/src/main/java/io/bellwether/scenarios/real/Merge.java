package io.bellwether.scenarios.real;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Puts what many nodes and the runner declared into one order, that of their stamps. Whatever is young is held back, for
 * another may still declare something older. What comes too late for that is moved to the newest time that was given
 * out, and counted.
 */
final class Merge {

    /** @param order of equal stamps: as they came */
    private record Held(long nanos, long order, Runnable telling) {}

    private final Queue<Held> held =
            new PriorityQueue<>(Comparator.comparingLong(Held::nanos).thenComparingLong(Held::order));
    private long count;
    private long givenOutNanos;
    private long late;

    /**
     * Takes one more.
     *
     * @param telling is run when it is this one's turn; {@link #nowNanos()} is its time then
     * @return by how much it came too late for its place; zero if it did not
     */
    long add(long nanos, Runnable telling) {
        long lateNanos = Math.max(0, givenOutNanos - nanos);
        if (lateNanos > 0) {
            late++;
        }
        count++;
        held.add(new Held(nanos + lateNanos, count, telling));
        return lateNanos;
    }

    /** Gives out all up to then, in order. */
    void release(long untilNanos) {
        for (Held next = held.peek(); next != null && next.nanos() <= untilNanos; next = held.peek()) {
            held.remove();
            givenOutNanos = next.nanos();
            next.telling().run();
        }
        givenOutNanos = Math.max(givenOutNanos, untilNanos);
    }

    /** The time of what is being given out. */
    long nowNanos() {
        return givenOutNanos;
    }

    /** How many came too late for their place. */
    long late() {
        return late;
    }
}
