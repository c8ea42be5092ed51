package io.bellwether.runtime.sim.net;

import java.util.function.Consumer;

/** First in, first out, linked through the segments themselves. */
final class SegmentQueue {
    private Segment head;
    private Segment tail;
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return head == null;
    }

    /** The oldest, or null. */
    Segment peek() {
        return head;
    }

    void add(Segment segment) {
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
    Segment take() {
        Segment first = head;
        head = first.next;
        if (head == null) {
            tail = null;
        }
        first.next = null;
        size--;
        return first;
    }

    void forEach(Consumer<Segment> action) {
        for (Segment segment = head; segment != null; segment = segment.next) {
            action.accept(segment);
        }
    }

    void clear() {
        head = null;
        tail = null;
        size = 0;
    }
}
