package io.bellwether.runtime.terminal.text;

import java.util.List;

/** Something to be said, in no language yet. */
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /** @param key of the text; {@code {0}} in it is the first of the arguments */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
