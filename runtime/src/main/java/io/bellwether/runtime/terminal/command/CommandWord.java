package io.bellwether.runtime.terminal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that a person can tell the client, after a slash. One table for the parser, the menu and the help. */
public enum CommandWord {
    LOGIN(List.of(Argument.USER)),
    USERS(List.of()),
    CHANNEL(List.of(Argument.CHANNEL)),
    CHANNELS(List.of()),
    JOIN(List.of(Argument.CHANNEL)),
    LEAVE(Argument.CHANNEL),
    MSG(List.of(Argument.USER, Argument.TEXT)),
    PUBLISH(List.of(Argument.CHANNEL, Argument.TEXT)),
    HISTORY(Argument.TOPIC),
    STATUS(List.of()),
    WAIT(List.of(Argument.SECONDS)),
    MENU(List.of()),
    HELP(List.of()),
    QUIT(List.of());

    private final List<Argument> required;
    private final Optional<Argument> optional;

    CommandWord(List<Argument> required) {
        this.required = required;
        this.optional = Optional.empty();
    }

    CommandWord(Argument optional) {
        this.required = List.of();
        this.optional = Optional.of(optional);
    }

    /** The command that is typed so, slash included. */
    public static Optional<CommandWord> typed(String text) {
        return text.startsWith("/") ? of(text.substring(1)) : Optional.empty();
    }

    static Optional<CommandWord> of(String word) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As it is typed, without the slash. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its explanation in the texts. */
    public String key() {
        return "help." + word();
    }

    /** Key of its name in the menu, for those that are on it. */
    public String menuKey() {
        return "menu." + word();
    }

    public List<Argument> required() {
        return required;
    }

    /** What may follow; only where nothing is required. */
    public Optional<Argument> optional() {
        return optional;
    }
}
