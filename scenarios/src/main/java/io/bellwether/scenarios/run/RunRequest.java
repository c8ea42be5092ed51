package io.bellwether.scenarios.run;

import io.bellwether.runtime.trace.TraceListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How one member of a scenario is to be run.
 *
 * @param file where the scenario was read from, as the user named it; for reports
 * @param seed decides every choice that the scenario leaves open, and every choice of the world
 * @param attempt from 1; where time is real, each takes twice as much of it as the one before
 * @param remains where the nodes' files go if the run does not pass; empty to keep none, and of no use where nodes have none
 * @param listeners hear every event of the run, in order, while it goes on
 */
public record RunRequest(String file, long seed, int attempt, Optional<Path> remains, List<TraceListener> listeners) {

    public RunRequest {
        listeners = List.copyOf(listeners);
    }

    /** The first attempt. */
    public RunRequest(String file, long seed, List<TraceListener> listeners) {
        this(file, seed, 1, Optional.empty(), listeners);
    }
}
