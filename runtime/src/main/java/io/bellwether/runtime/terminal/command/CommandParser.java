package io.bellwether.runtime.terminal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands a line: a slash begins a command, two slashes a message that begins with one, all else is a message. Names
 * with blanks stand in double quotes; a channel may be written with or without {@code #} before it.
 */
public final class CommandParser {
    private static final char QUOTE = '"';

    private CommandParser() {}

    public static Entry parse(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return new Entry.Blank();
        }
        if (text.startsWith("//")) {
            return new Entry.Speech(text.substring(1));
        }
        if (!text.startsWith("/")) {
            return new Entry.Speech(text);
        }
        int blank = firstBlank(text);
        String word = text.substring(1, blank);
        Optional<CommandWord> known = CommandWord.of(word);
        return known.isPresent() ? order(known.get(), text.substring(blank).strip()) : new Entry.Unknown(word);
    }

    private static Entry order(CommandWord word, String typed) {
        List<String> arguments = new ArrayList<>();
        String rest = typed;
        for (Argument argument : wanted(word, typed)) {
            if (rest.isEmpty()) {
                return new Entry.Missing(word, argument);
            }
            int end = argument == Argument.TEXT ? rest.length() : endOfName(rest);
            arguments.add(value(argument, rest.substring(0, end)));
            rest = rest.substring(end).strip();
        }
        return rest.isEmpty() ? new Entry.Order(word, arguments) : new Entry.Surplus(word, rest);
    }

    private static List<Argument> wanted(CommandWord word, String typed) {
        return typed.isEmpty() || word.optional().isEmpty()
                ? word.required()
                : List.of(word.optional().get());
    }

    /** What was meant by an argument as it was typed. */
    static String value(Argument argument, String typed) {
        if (argument == Argument.TEXT) {
            return typed;
        }
        String mark = argument == Argument.TOPIC && typed.startsWith("@") ? "@" : "";
        String name = typed.substring(mark.length());
        if (argument != Argument.USER && name.startsWith("#")) {
            name = name.substring(1);
        }
        boolean quoted = name.length() > 1 && name.charAt(0) == QUOTE && name.charAt(name.length() - 1) == QUOTE;
        return mark + (quoted ? name.substring(1, name.length() - 1) : name);
    }

    /** A quote that is never closed is a letter like any other. */
    private static int endOfName(String text) {
        int start = text.startsWith("#") || text.startsWith("@") ? 1 : 0;
        int closing = text.length() > start && text.charAt(start) == QUOTE ? text.indexOf(QUOTE, start + 1) : -1;
        return closing < 0 ? firstBlank(text) : closing + 1;
    }

    private static int firstBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }
}
