package io.bellwether.scenarios.launch;

import com.sun.management.OperatingSystemMXBean;
import io.bellwether.scenarios.model.Cluster;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * How many nodes a machine takes, each with a Java of its own.
 *
 * @param cores that it has
 * @param memoryBytes all that it has
 */
public record Capacity(int cores, long memoryBytes) {

    /** More on one core, and the time that they take from each other is no longer small beside a scenario's timeouts. */
    private static final int NODES_PER_CORE = 16;

    private static final long NODE_BYTES = 128L << 20;

    public static Capacity ofThisMachine() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
        return new Capacity(Runtime.getRuntime().availableProcessors(), memory);
    }

    /** Why a cluster has too many nodes; empty if it has not. */
    public Optional<String> obstacle(Cluster cluster) {
        int nodes = cluster.nodes().size();
        if (nodes > cores * NODES_PER_CORE) {
            return Optional.of(nodes + " nodes are too many for " + cores + " cores, which take "
                    + cores * NODES_PER_CORE + "; run it in the simulator, with --on sim");
        }
        // The other half is for whatever else runs here.
        return nodes * NODE_BYTES > memoryBytes / 2
                ? Optional.of(nodes + " nodes need " + (nodes * NODE_BYTES >> 20) + " MiB, more than half of the "
                        + (memoryBytes >> 20) + " MiB of this machine; run it in the simulator, with --on sim")
                : Optional.empty();
    }
}
