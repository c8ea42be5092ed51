package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.containers.engine.ContainerRun;
import io.bellwether.scenarios.containers.network.Connections;
import io.bellwether.scenarios.containers.network.ContainerNetwork;
import java.util.concurrent.ExecutorService;

/**
 * What a run has beside its nodes.
 *
 * @param background where the engine is waited for
 */
record RunParts(
        RunFolder folder,
        ContainerRun run,
        ContainerNetwork network,
        ContainerLinks links,
        Connections connections,
        ExecutorService background)
        implements AutoCloseable {

    @Override
    public void close() {
        connections.close();
        background.shutdownNow();
        run.close();
        folder.close();
    }
}
