package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.scenarios.check.CheckContext;

/** How long replication may take, from the settings that the servers were given. */
final class ReplicationBounds {

    private ReplicationBounds() {}

    /**
     * c, the longest time from the last disturbance until every server has what any other has. A server that returns
     * learns within two heartbeats who its peers are, and they of it. A request that was under way may still have to
     * time out. Then each of the n servers has its turn in a round of anti-entropy, and one more until it declares its
     * state.
     */
    static long settleNanos(CheckContext context) {
        ClusterSettings settings = context.settings();
        return settings.heartbeat()
                .multipliedBy(2)
                .plus(settings.requestTimeout().multipliedBy(2))
                .plus(settings.replication()
                        .syncInterval()
                        .multipliedBy(context.servers().size() + 1L))
                .plus(context.largestLatency().multipliedBy(4))
                .plus(context.jitter())
                .toNanos();
    }
}
