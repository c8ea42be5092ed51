package io.bellwether.cli;

import io.bellwether.scenarios.real.TimeScale;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command line says to a world in which time is real.
 *
 * @param timeScale how fast a scenario passes
 * @param compose files of a compose project that says what containers are made of; empty for our own
 */
record TargetOptions(TimeScale timeScale, List<Path> compose) {

    TargetOptions {
        compose = List.copyOf(compose);
    }
}
