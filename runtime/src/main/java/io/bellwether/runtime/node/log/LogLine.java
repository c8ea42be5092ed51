package io.bellwether.runtime.node.log;

import io.bellwether.actors.event.Event;

/**
 * One line.
 *
 * @param epochMicros the node's corrected clock
 * @param clock the node's Lamport time, 0 before its first
 */
record LogLine(long epochMicros, LogLevel level, long clock, Event event) {}
