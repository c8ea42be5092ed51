package io.bellwether.scenarios.model;

import java.time.Duration;

/**
 * Timers and rules of one node.
 *
 * @param heartbeat time between two heartbeats of a server to the reference
 * @param expiry silence after which the reference takes a server off its list
 * @param requestTimeout how long an answer is awaited
 * @param loginUnique whether a name can log in only once
 * @param loginRequired whether only a logged-in user may publish
 */
public record NodeSettings(
        Duration heartbeat,
        Duration expiry,
        Duration requestTimeout,
        boolean loginUnique,
        boolean loginRequired,
        ElectionSettings election,
        ClockSyncSettings clockSync,
        DurabilitySettings durability) {

    /** What holds where a scenario says nothing. */
    public static final NodeSettings DEFAULT = new NodeSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            false,
            false,
            ElectionSettings.DEFAULT,
            ClockSyncSettings.DEFAULT,
            DurabilitySettings.DEFAULT);
}
