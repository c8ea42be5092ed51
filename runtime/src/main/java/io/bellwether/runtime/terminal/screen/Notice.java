package io.bellwether.runtime.terminal.screen;

import io.bellwether.runtime.terminal.text.Phrase;
import java.time.Instant;

/** One thing that a person gets to read, once. */
public sealed interface Notice {

    /** @param what the command that was carried out, as it is typed without the slash */
    record Done(String what, Phrase phrase) implements Notice {}

    /** @param what the command that failed, as it is typed without the slash */
    record Failed(String what, Phrase phrase) implements Notice {}

    /** Something happened that nobody asked for. */
    record Info(Phrase phrase) implements Notice {}

    /** The same, and it is bad. */
    record Warning(Phrase phrase) implements Notice {}

    /** One line of a longer answer. */
    record Detail(Phrase phrase) implements Notice {}

    /**
     * Words of a person.
     *
     * @param fromHistory whether they were asked for, and may be old
     * @param at by the clock of whoever published them
     */
    record Message(boolean fromHistory, Instant at, Addressee to, String from, String text) implements Notice {}

    /** Whom a message is for. */
    sealed interface Addressee {}

    record ToChannel(String channel) implements Addressee {}

    record ToUser(String user) implements Addressee {}
}
