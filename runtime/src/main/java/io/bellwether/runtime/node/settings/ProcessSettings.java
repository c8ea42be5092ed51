package io.bellwether.runtime.node.settings;

import io.bellwether.runtime.node.log.LogFormat;
import io.bellwether.runtime.node.log.LogLevel;
import java.util.Optional;

/**
 * How a process that runs a node is watched.
 *
 * @param http the port for metrics and health, where asked for
 * @param runner what holds where a runner of scenarios has started it
 */
public record ProcessSettings(LogFormat log, LogLevel level, Optional<Integer> http, RunnerSettings runner) {

    /** Of a node that nobody drives. */
    public ProcessSettings(LogFormat log, LogLevel level, Optional<Integer> http) {
        this(log, level, http, RunnerSettings.NONE);
    }
}
