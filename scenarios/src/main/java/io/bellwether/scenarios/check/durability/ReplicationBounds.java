package io.bellwether.scenarios.check.durability;

import io.bellwether.scenarios.check.CheckContext;
import java.time.Duration;

/** How long replication may take, from the settings that the servers were given. */
final class ReplicationBounds {

    private static final Duration SYNC = Duration.ofSeconds(5);

    private ReplicationBounds() {}

    /**
     * c, the longest time from the last disturbance until every server has what any other has. A server that returns
     * learns within a heartbeat who its peers are, and they of it. The push that was due then may still have to time
     * out; after that the next anti-entropy brings the rest.
     */
    static long settleNanos(CheckContext context) {
        return context.settings()
                .heartbeat()
                .multipliedBy(2)
                .plus(context.settings().requestTimeout().multipliedBy(2))
                .plus(SYNC.multipliedBy(2))
                .plus(context.largestLatency().multipliedBy(4))
                .plus(context.jitter())
                .toNanos();
    }
}
