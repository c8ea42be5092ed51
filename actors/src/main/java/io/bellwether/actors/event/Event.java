package io.bellwether.actors.event;

/** Something that happened, as a trace records it. Records of plain values only: a trace is read back from JSON lines. */
public interface Event {}
