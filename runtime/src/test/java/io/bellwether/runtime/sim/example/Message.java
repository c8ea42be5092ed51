package io.bellwether.runtime.sim.example;

/** What coordinator and participants tell each other, and their timers them. */
sealed interface Message {
    /** Coordinator to participant: can you commit? */
    record Prepare() implements Message {}

    /** Participant to coordinator. Having said yes, it can no longer decide for itself. */
    record Vote(String participant, boolean yes) implements Message {}

    /** Coordinator to participant: the outcome. */
    record Decision(boolean commit) implements Message {}

    /** Participant to coordinator: what was decided? */
    record Enquiry(String participant) implements Message {}

    /** A timer of the coordinator: some vote is missing. */
    record VotesAreLate() implements Message {}

    /** A timer of a participant that has voted yes and heard nothing since. */
    record StillInDoubt() implements Message {}
}
