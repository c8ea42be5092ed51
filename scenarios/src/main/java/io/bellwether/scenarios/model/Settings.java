package io.bellwether.scenarios.model;

import java.time.Duration;
import java.util.SortedMap;

/**
 * Settings of the cluster, and of single servers where they differ.
 *
 * @param warmUp how long the cluster gets to come up; no fault fires before
 * @param common what holds for every node that has no settings of its own
 * @param perServer complete settings of those servers that differ, by name
 */
public record Settings(Duration warmUp, NodeSettings common, SortedMap<String, NodeSettings> perServer) {

    /** Long enough for servers to register, elect and announce with the default settings. */
    public static final Duration DEFAULT_WARM_UP = Duration.ofSeconds(20);

    public Settings {
        perServer = Ordered.copy(perServer);
    }

    /** The settings that hold for {@code node}. */
    public NodeSettings of(String node) {
        return perServer.getOrDefault(node, common);
    }
}
