package io.bellwether.scenarios.model;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/** A statement about the cluster that is true or false at an instant, or for {@link ElectionMessages} over a window. */
public sealed interface Condition {

    /** All live servers that can reach each other name {@code server} as their coordinator, and it agrees. */
    record CoordinatorIs(String server) implements Condition {}

    /** All live servers name the same coordinator, whichever it is, and it agrees. */
    record OneCoordinator() implements Condition {}

    /** No live server believes itself coordinator. */
    record NoCoordinator() implements Condition {}

    /** Each of these servers names that coordinator; for clusters that are split. */
    record CoordinatorOf(SortedMap<String, String> coordinators) implements Condition {
        public CoordinatorOf {
            coordinators = Ordered.copy(coordinators);
        }
    }

    /** The reference lists exactly these servers. */
    record Members(List<String> servers) implements Condition {
        public Members {
            servers = List.copyOf(servers);
        }
    }

    /** The reference gave each of these servers that rank. */
    record Ranks(SortedMap<String, Integer> ranks) implements Condition {
        public Ranks {
            ranks = Ordered.copy(ranks);
        }
    }

    /** The newest list of users that {@code client} received contains all these names. */
    record UsersSeen(String client, List<String> names) implements Condition {
        public UsersSeen {
            names = List.copyOf(names);
        }
    }

    /** The newest list of channels that {@code client} received contains all these names. */
    record ChannelsSeen(String client, List<String> names) implements Condition {
        public ChannelsSeen {
            names = List.copyOf(names);
        }
    }

    /** {@code client} received this message on {@code topic}, at any time so far. */
    record ReceivedMessage(String client, String topic, String message) implements Condition {}

    /** {@code client} received at least {@code count} messages on {@code topic} so far. */
    record ReceivedCount(String client, String topic, int count) implements Condition {}

    /** The newest history of {@code topic} that {@code client} received has exactly these texts, in this order. */
    record HistorySeen(String client, String topic, List<String> messages) implements Condition {
        public HistorySeen {
            messages = List.copyOf(messages);
        }
    }

    /** The clocks of any two live servers differ by at most this. */
    record ClockSpread(Duration most) implements Condition {}

    /**
     * From the entry's time to the end of its window exactly so many election messages are sent: elections, answers to
     * them, and direct announcements. Judged at the end of the window.
     */
    record ElectionMessages(int count) implements Condition {}
}
