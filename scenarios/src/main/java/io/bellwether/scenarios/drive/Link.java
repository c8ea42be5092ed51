package io.bellwether.scenarios.drive;

/** One direction between two nodes, by their names. */
public record Link(String from, String to) {}
