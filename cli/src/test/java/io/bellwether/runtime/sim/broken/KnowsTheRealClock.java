package io.bellwether.runtime.sim.broken;

import io.bellwether.runtime.node.SystemClock;

/** Written to break a rule. */
public record KnowsTheRealClock(SystemClock clock) {}
