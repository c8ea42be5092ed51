package io.bellwether.cli;

import io.bellwether.scenarios.external.ExternalSystem;
import io.bellwether.scenarios.real.TimeScale;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says to a world in which time is real.
 *
 * @param timeScale how fast a scenario passes
 * @param external where somebody else's system is, if that was said
 * @param compose files of a compose project that says what containers are made of; empty for our own
 */
record TargetOptions(TimeScale timeScale, List<Path> compose, Optional<ExternalSystem> external) {

    TargetOptions {
        compose = List.copyOf(compose);
    }
}
