package io.bellwether.protocol.broken;

import io.bellwether.actors.port.Store;

/** Written to break a rule. */
public record KnowsTheActors(Store store) {}
