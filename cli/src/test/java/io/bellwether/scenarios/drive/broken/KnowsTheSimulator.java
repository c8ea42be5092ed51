package io.bellwether.scenarios.drive.broken;

import io.bellwether.scenarios.sim.SimTarget;

/** Written to break a rule. */
public record KnowsTheSimulator(SimTarget target) {}
