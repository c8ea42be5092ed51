package io.bellwether.runtime.link.message;

/** What a rule decides about a message that is about to leave. */
public sealed interface Fate {

    /** None of this rule's business. */
    Fate PASS = new Pass();

    record Pass() implements Fate {}

    /** Never arrives. */
    record Drop() implements Fate {}

    /** Arrives twice. */
    record Duplicate() implements Fate {}

    /** Leaves that much later, and what was sent after it does not wait. */
    record Overtaken(long extraNanos) implements Fate {}

    /** Arrives with that byte of its body changed by an exclusive or. */
    record Corrupt(int place, byte mask) implements Fate {}
}
