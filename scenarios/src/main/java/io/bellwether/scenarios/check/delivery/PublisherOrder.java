package io.bellwether.scenarios.check.delivery;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * First in, first out, by publisher and topic. A subscriber that could not have known of the older message when it showed
 * the newer one is not blamed: the older one was not on every server yet, or the subscriber did not reach them.
 */
final class PublisherOrder {

    private record Line(String client, int life, String publisher, String topic) {}

    /** @param informed whether the subscriber reached every server, and had done so for the bound */
    private record Newest(SentMessage message, long atNanos, boolean informed) {}

    private final Reach reach;
    private final long boundNanos;
    private final Map<Line, Deque<Newest>> shown = new HashMap<>();

    PublisherOrder(Reach reach, long boundNanos) {
        this.reach = reach;
        this.boundNanos = boundNanos;
    }

    void onShown(TraceEvent traced, SentMessage message, Findings findings) {
        String client = traced.node();
        Line line = new Line(client, traced.incarnation(), message.publisher(), message.topic());
        Deque<Newest> newestFirst = shown.computeIfAbsent(line, unseen -> new ArrayDeque<>());
        if (newestFirst.isEmpty() || newestFirst.getFirst().message().number() < message.number()) {
            long since = reach.toAllServersSince(client);
            newestFirst.addFirst(new Newest(message, traced.atNanos(), isLongSince(since, traced.atNanos())));
            return;
        }
        long heldSince = message.heldByAllSince(reach.liveServers());
        newestFirst.stream()
                .takeWhile(other -> other.message().number() > message.number())
                .filter(other -> other.informed() && isLongSince(heldSince, other.atNanos()))
                .findFirst()
                .ifPresent(other -> findings.overdue(
                        traced,
                        client,
                        "showed " + message.id() + " on " + message.topic() + " after "
                                + other.message().id() + ", which " + message.publisher() + " wrote later"));
    }

    private boolean isLongSince(long sinceNanos, long nowNanos) {
        return sinceNanos != Connectivity.NEVER && sinceNanos + boundNanos <= nowNanos;
    }
}
