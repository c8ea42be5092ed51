package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.scenarios.check.CheckContext;

/** How long replication may take, from the settings that the servers were given. */
final class ReplicationBounds {

    private ReplicationBounds() {}

    /**
     * c, the longest time from the last disturbance until every server has what any other has. A server that returns
     * learns within a heartbeat who its peers are, and they of it. The push that was due then may still have to time
     * out; after that the next anti-entropy brings the rest.
     */
    static long settleNanos(CheckContext context) {
        ClusterSettings settings = context.settings();
        return settings.heartbeat()
                .multipliedBy(2)
                .plus(settings.requestTimeout().multipliedBy(2))
                .plus(settings.replication().syncInterval().multipliedBy(2))
                .plus(context.largestLatency().multipliedBy(4))
                .plus(context.jitter())
                .toNanos();
    }
}
