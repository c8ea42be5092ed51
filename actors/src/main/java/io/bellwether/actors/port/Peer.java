package io.bellwether.actors.port;

/** Another node, as this one names and reaches it. */
public record Peer(String name, Address address) {}
