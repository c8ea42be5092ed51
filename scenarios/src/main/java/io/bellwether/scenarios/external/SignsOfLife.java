package io.bellwether.scenarios.external;

import io.bellwether.actors.event.NodeEvent.ServerExpired;
import io.bellwether.actors.event.NodeEvent.ServerListed;
import io.bellwether.runtime.trace.TraceEvent;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which servers of somebody else's system live, by the reference's list: those that are on it for longer than it keeps one
 * that is silent. Of the others nobody knows; they may have died before we came.
 */
final class SignsOfLife {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final long expiryNanos;
    private final SortedMap<String, Long> listedSince = new TreeMap<>();
    private long lastNanos;

    /** @param expiry how long the list keeps a server that is silent */
    SignsOfLife(Duration expiry) {
        this.expiryNanos = expiry.toNanos();
    }

    /** Who shows at this moment that it lives; asked for every event, and answered once a second. */
    List<String> at(TraceEvent traced) {
        if (traced.event() instanceof ServerListed listed) {
            listedSince.put(listed.server(), traced.atNanos());
        } else if (traced.event() instanceof ServerExpired expired) {
            listedSince.remove(expired.server());
        }
        if (traced.atNanos() - lastNanos < INTERVAL_NANOS) {
            return List.of();
        }
        lastNanos = traced.atNanos();
        return listedSince.entrySet().stream()
                .filter(listed -> traced.atNanos() - listed.getValue() > expiryNanos)
                .map(SortedMap.Entry::getKey)
                .toList();
    }
}
