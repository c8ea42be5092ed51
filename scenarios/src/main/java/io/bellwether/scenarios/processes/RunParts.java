package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.FaultProxy;
import io.bellwether.scenarios.launch.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What a run has beside its nodes.
 *
 * @param folder of the run; deleted in the end
 * @param timer for what happens to nodes again and again
 */
record RunParts(
        Path folder,
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
        try {
            places.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
