package io.bellwether.runtime.sim.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;

/** What is ready to run at this instant: a ring buffer from which any entry can be taken in constant time. */
final class RunQueue {
    private Runnable[] ring = new Runnable[256];
    private int head;
    private int size;

    int size() {
        return size;
    }

    void add(Runnable entry) {
        if (size == ring.length) {
            grow();
        }
        ring[(head + size++) & (ring.length - 1)] = entry;
    }

    /** Takes the oldest entry. The queue must not be empty. */
    Runnable take() {
        Runnable entry = ring[head];
        ring[head] = null;
        head = (head + 1) & (ring.length - 1);
        size--;
        return entry;
    }

    /** Takes the entry at a position, 0 being the head; the head moves to its place. */
    Runnable take(int position) {
        int slot = (head + position) & (ring.length - 1);
        Runnable entry = ring[slot];
        ring[slot] = ring[head];
        ring[head] = entry;
        return take();
    }

    /** Sorts the entries from a position to the tail. */
    void sortFrom(int position, Comparator<Runnable> byKey) {
        if (size - position > 1) {
            Runnable[] straight = new Runnable[size];
            for (int i = 0; i < straight.length; i++) {
                straight[i] = ring[(head + i) & (ring.length - 1)];
            }
            Arrays.sort(straight, position, straight.length, byKey);
            for (int i = position; i < straight.length; i++) {
                ring[(head + i) & (ring.length - 1)] = straight[i];
            }
        }
    }

    void forEach(Consumer<? super Runnable> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(ring[(head + i) & (ring.length - 1)]);
        }
    }

    private void grow() {
        Runnable[] wider = new Runnable[ring.length * 2];
        int firstPart = ring.length - head;
        System.arraycopy(ring, head, wider, 0, firstPart);
        System.arraycopy(ring, 0, wider, firstPart, head);
        ring = wider;
        head = 0;
    }
}
