package io.bellwether.actors.broken;

import io.bellwether.runtime.trace.TraceEvent;

/** Written to break a rule. */
public record KnowsTheRuntime(TraceEvent event) {}
