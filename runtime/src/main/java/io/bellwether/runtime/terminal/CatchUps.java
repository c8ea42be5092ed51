package io.bellwether.runtime.terminal;

import io.bellwether.actors.client.News.MessageRead;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the history brings of each topic, until it has been read: who follows a topic for the first time wants to see how
 * the talk went on lately, and not all of it; who was cut off, all that was missed.
 */
final class CatchUps {
    /** Messages that are shown of a topic that was not followed before. */
    static final int LATELY = 20;

    /** Messages that are shown after an interruption: of more, the oldest are left out. */
    static final int MISSED = 500;

    /**
     * One reading's messages.
     *
     * @param first whether the topic was not followed before
     * @param omitted how many older ones are left out
     */
    record CatchUp(boolean first, int omitted, List<MessageRead> messages) {}

    private static final class Reading {
        private final Deque<MessageRead> newest = new ArrayDeque<>();
        private int omitted;
    }

    private final Map<String, Reading> readings = new TreeMap<>();
    private final Set<String> known = new HashSet<>();

    void add(MessageRead message) {
        Reading reading = readings.computeIfAbsent(message.topic(), topic -> new Reading());
        reading.newest.add(message);
        if (reading.newest.size() > (known.contains(message.topic()) ? MISSED : LATELY)) {
            reading.newest.remove();
            reading.omitted++;
        }
    }

    /** The topic's history has been read. */
    CatchUp finish(String topic) {
        boolean first = known.add(topic);
        Reading reading = readings.remove(topic);
        return reading == null
                ? new CatchUp(first, 0, List.of())
                : new CatchUp(first, reading.omitted, List.copyOf(reading.newest));
    }

    /** Whoever follows it again does so as for the first time. */
    void forget(String topic) {
        known.remove(topic);
        readings.remove(topic);
    }
}
