package io.bellwether.runtime.sim.kernel.broken;

import io.bellwether.runtime.trace.TraceEvent;

/** Written to break a rule. */
public record KnowsTheTrace(TraceEvent event) {}
