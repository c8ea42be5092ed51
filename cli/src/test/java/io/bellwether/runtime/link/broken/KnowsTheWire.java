package io.bellwether.runtime.link.broken;

import io.bellwether.protocol.Request;

/** Written to break a rule. */
public record KnowsTheWire(Request request) {}
