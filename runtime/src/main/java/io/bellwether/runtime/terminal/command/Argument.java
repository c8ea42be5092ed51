package io.bellwether.runtime.terminal.command;

import java.util.Locale;

/** What a command is about. */
public enum Argument {
    USER,
    CHANNEL,
    /** A channel, or with {@code @} before it a user. */
    TOPIC,
    /** All the rest of the line. */
    TEXT,
    SECONDS;

    /** Key of its name in the texts. */
    public String key() {
        return "argument." + name().toLowerCase(Locale.ROOT);
    }
}
