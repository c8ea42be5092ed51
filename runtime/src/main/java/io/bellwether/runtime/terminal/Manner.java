package io.bellwether.runtime.terminal;

/** How one talks to the client. */
public enum Manner {
    /** A person at a terminal: a number alone chooses from the menu, and only the current channel's messages are shown at once. */
    CONVERSATION,
    /** A program at a pipe: no menu, and every message is shown when it comes. */
    PIPE
}
