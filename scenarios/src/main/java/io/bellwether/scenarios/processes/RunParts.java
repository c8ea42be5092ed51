package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.FaultProxy;
import io.bellwether.scenarios.launch.RunFiles;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What a run has beside its nodes.
 *
 * @param files of its nodes
 * @param timer for what happens to nodes again and again
 */
record RunParts(
        RunFiles files,
        NodePlaces places,
        FaultProxy links,
        LinkEvents linkEvents,
        Signals signals,
        ScheduledExecutorService timer)
        implements AutoCloseable {

    @Override
    public void close() {
        timer.shutdownNow();
        links.close();
        signals.close();
        places.close();
        files.close();
    }
}
