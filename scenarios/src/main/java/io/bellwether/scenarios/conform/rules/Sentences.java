package io.bellwether.scenarios.conform.rules;

/** Sentences of the protocol that several rules come from. */
final class Sentences {

    static final String NO_ROLE_DIES =
            "No role ever dies of a frame, hangs, or leaves a REQ client without an answer, and nothing is stored.";

    static final String ONE_THING =
            "A name is one thing: no channel may take a user's name, and no user a channel's, since both are topics.";

    static final String RESERVED = "No user and no channel may have a reserved name (`servers`).";

    static final String REFUSED_PUBLICATION =
            "Publishing to a channel that does not exist, or an empty message, is `erro`.";

    static final String EVERYTHING_EVERYWHERE = "Every server holds every write: logins, channels, messages.";

    static final String SAME_ID = "The same `id` twice is one message: a retry, also one sent to another server, gets"
            + " `OK` and stores nothing new.";

    static final String ONE_ORDER = "A page of history is in the order that all servers agree on.";

    static final String CURSOR = "Asking again with `after` set to `next`, or to the `cursor` of any message, goes on"
            + " behind it; a cursor is good at every server.";

    static final String LAMPORT =
            "Every message carries its sender's Lamport clock: a clock is raised before each send, and on receipt above"
                    + " what was received.";

    private Sentences() {}
}
