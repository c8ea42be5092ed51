package io.bellwether.actors.client;

import java.time.Duration;

/**
 * How a reader closes gaps in what brokers bring it.
 *
 * @param settle how long after a connection to a broker it waits before it asks the history: by then the broker has the
 *     subscriptions, and brings the rest itself
 * @param interval time between two readings of each topic that nothing gave cause for
 * @param window how many of the newest messages of a topic are read again each time. The history's order is not the order
 *     of arrival: what was written on the other side of a partition may turn up below what was read before
 * @param page most messages that are asked for at once
 */
public record CatchUpSettings(Duration settle, Duration interval, int window, int page) {

    public static final CatchUpSettings DEFAULT =
            new CatchUpSettings(Duration.ofMillis(250), Duration.ofSeconds(30), 1_000, 500);

    public CatchUpSettings {
        if (window < 1 || window > RecentIds.MOST / 2) {
            throw new IllegalArgumentException("a window of " + window + " messages; 1 to " + RecentIds.MOST / 2
                    + " can be told from those shown before");
        }
        if (page < 1) {
            throw new IllegalArgumentException("a page holds at least one message, not " + page);
        }
    }
}
