package io.bellwether.runtime.trace;

import io.bellwether.actors.event.Event;
import java.util.List;

/** What the world did to the nodes: faults, losses, and what the script expected. */
public sealed interface WorldEvent extends Event {

    /**
     * @param id numbers the faults of a run from 1
     * @param kind the scenario's word for it, {@code crash} or {@code partition} say
     * @param detail for people
     */
    record FaultStarted(int id, String kind, List<String> targets, String detail) implements WorldEvent {}

    /** @param effects how often it changed something: frames stopped or changed, nodes hit, timers delayed */
    record FaultEnded(int id, String kind, long effects) implements WorldEvent {}

    record NodeCrashed(String target) implements WorldEvent {}

    /** @param life the incarnation that begins: 2 after the first crash */
    record NodeRestarted(String target, int life) implements WorldEvent {}

    record NodePaused(String target) implements WorldEvent {}

    record NodeResumed(String target) implements WorldEvent {}

    record NodeSlowed(String target, long nanosPerMessage) implements WorldEvent {}

    /** Frames from one host no longer reach the other, in this direction. */
    record LinkCut(String from, String to) implements WorldEvent {}

    record LinkHealed(String from, String to) implements WorldEvent {}

    /** A transport connection was lost; what was in flight on it is gone. */
    record ConnectionLost(String from, String to, String reason) implements WorldEvent {}

    record ConnectionMade(String from, String to) implements WorldEvent {}

    /** A frame will never arrive. */
    record FrameDropped(long frame, String from, String to, String reason) implements WorldEvent {}

    /** A fault outside every clock algorithm's assumptions: the hardware clock jumped. */
    record HardwareClockStepped(String target, long micros) implements WorldEvent {}

    record HardwareClockDrifted(String target, long partsPerBillion) implements WorldEvent {}

    record DiskFault(String target, String kind, String detail) implements WorldEvent {}

    record ExpectationMet(String expectation, long afterNanos) implements WorldEvent {}

    record ExpectationMissed(String expectation, String found) implements WorldEvent {}

    record RunEnded(long steps) implements WorldEvent {}
}
