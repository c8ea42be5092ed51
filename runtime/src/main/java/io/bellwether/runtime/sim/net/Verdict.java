package io.bellwether.runtime.sim.net;

/** What a rule decides about a frame that is about to leave. */
public sealed interface Verdict {

    /** None of this rule's business. */
    Verdict PASS = new Pass();

    record Pass() implements Verdict {}

    /**
     * Only later: what was sent after it on the same connection waits behind it, as on TCP. The rules behind are still
     * asked, and delays add up.
     */
    sealed interface Delay extends Verdict {}

    /** Arrives that much later. */
    record Deliver(long extraNanos) implements Delay {}

    /** Takes that long instead of the link's own latency. */
    record Take(long nanos) implements Delay {}

    /** Leaves no faster than that. */
    record Throttle(long bytesPerSecond) implements Delay {}

    /** Never arrives. Harsher than TCP, which sends again. */
    record Drop(String reason) implements Verdict {}

    /** Arrives that many times more than once. Harsher than TCP. */
    record Duplicate(int copies) implements Verdict {}

    /** Arrives that much later, and what was sent after it does not wait. Harsher than TCP. */
    record Overtaken(long extraNanos) implements Verdict {}

    /** Arrives with this body instead of its own. Harsher than TCP, whose checksum would mostly catch it. */
    record Corrupt(byte[] body) implements Verdict {}
}
