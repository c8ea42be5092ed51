package io.bellwether.actors.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What brokers brought of a topic and is not shown yet, in the order of arrival. There is room for so many. */
final class HeldBack {

    private static final int MOST = 1_000;

    private final Deque<ReadableMessage> held = new ArrayDeque<>();
    private int beforeReading;

    /** Adds it. One too many, and the first waits no longer. */
    Optional<ReadableMessage> add(ReadableMessage message) {
        held.add(message);
        if (held.size() <= MOST) {
            return Optional.empty();
        }
        beforeReading = Math.max(0, beforeReading - 1);
        return Optional.of(held.remove());
    }

    boolean has(ReadableMessage message) {
        return held.stream().anyMatch(waiting -> waiting.key().equals(message.key()));
    }

    /** A reading begins: it has all that is older than what waits by now. */
    void readingBegins() {
        beforeReading = held.size();
    }

    /** The reading has ended: no longer waits what had come when it began. */
    List<ReadableMessage> releaseRead() {
        return release(beforeReading);
    }

    List<ReadableMessage> releaseAll() {
        return release(held.size());
    }

    private List<ReadableMessage> release(int count) {
        List<ReadableMessage> released = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            released.add(held.remove());
        }
        beforeReading = 0;
        return released;
    }
}
