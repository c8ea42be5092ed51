package io.bellwether.cli;

import io.bellwether.scenarios.real.TimeScale;

/**
 * What the command line says to a world in which time is real.
 *
 * @param timeScale how fast a scenario passes
 */
record TargetOptions(TimeScale timeScale) {}
