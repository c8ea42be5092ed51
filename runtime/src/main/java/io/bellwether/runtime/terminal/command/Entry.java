package io.bellwether.runtime.terminal.command;

import java.util.List;

/** One line of input, understood. */
public sealed interface Entry {

    /** Nothing but blanks. */
    record Blank() implements Entry {}

    /** Words for the current channel. */
    record Speech(String text) implements Entry {}

    /** @param arguments those that the word requires, or its optional one if it was given */
    record Order(CommandWord word, List<String> arguments) implements Entry {
        public Order {
            arguments = List.copyOf(arguments);
        }
    }

    /** There is no such command. */
    record Unknown(String word) implements Entry {}

    record Missing(CommandWord word, Argument argument) implements Entry {}

    /** More was typed than the command takes. */
    record Surplus(CommandWord word, String rest) implements Entry {}
}
