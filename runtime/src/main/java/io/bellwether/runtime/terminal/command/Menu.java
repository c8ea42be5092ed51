package io.bellwether.runtime.terminal.command;

import java.util.List;
import java.util.Optional;

/** The numbered choices, for who has never seen a slash command. */
public final class Menu {

    /** In the order of their numbers, from 1; the last one is number 0. */
    public static final List<CommandWord> CHOICES = List.of(
            CommandWord.LOGIN,
            CommandWord.USERS,
            CommandWord.CHANNEL,
            CommandWord.CHANNELS,
            CommandWord.JOIN,
            CommandWord.LEAVE,
            CommandWord.PUBLISH,
            CommandWord.MSG,
            CommandWord.HISTORY,
            CommandWord.STATUS,
            CommandWord.QUIT);

    private Menu() {}

    /** The number of the choice with this index in {@link #CHOICES}. */
    public static int number(int index) {
        return (index + 1) % CHOICES.size();
    }

    /** The choice that a line makes, if it is nothing but its number. */
    public static Optional<CommandWord> choice(String line) {
        String typed = line.strip();
        for (int index = 0; index < CHOICES.size(); index++) {
            if (typed.equals(String.valueOf(number(index)))) {
                return Optional.of(CHOICES.get(index));
            }
        }
        return Optional.empty();
    }
}
