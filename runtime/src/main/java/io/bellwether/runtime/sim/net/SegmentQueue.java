package io.bellwether.runtime.sim.net;

import java.util.function.Consumer;

/**
 * First in, first out, linked through the segments themselves. To be extended: with a million connections, each object
 * less on the way of a frame is a cache miss less.
 */
class SegmentQueue {
    private Segment head;
    private Segment tail;
    private int size;

    final int size() {
        return size;
    }

    final boolean isEmpty() {
        return head == null;
    }

    /** The oldest, or null. */
    final Segment peek() {
        return head;
    }

    final void add(Segment segment) {
        segment.next = null;
        if (tail == null) {
            head = segment;
        } else {
            tail.next = segment;
        }
        tail = segment;
        size++;
    }

    /** Takes the oldest; there must be one. */
    final Segment take() {
        Segment first = head;
        head = first.next;
        if (head == null) {
            tail = null;
        }
        first.next = null;
        size--;
        return first;
    }

    final void forEach(Consumer<Segment> action) {
        for (Segment segment = head; segment != null; segment = segment.next) {
            action.accept(segment);
        }
    }

    final void clear() {
        head = null;
        tail = null;
        size = 0;
    }
}
