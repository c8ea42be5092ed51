package io.bellwether.runtime.node.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of value: how people write it.
 *
 * @param label stands for a value in the help: {@code DURATION}
 * @param expected what would be right, for messages: {@code a duration such as 10s}
 * @param words all values, where they can be listed; for a guess at what was meant
 * @param read empty where the text is no such value
 * @param write so that {@code read} understands it
 */
public record Kind<T>(
        String label,
        String expected,
        List<String> words,
        Function<String, Optional<T>> read,
        Function<T, String> write) {

    public Kind {
        words = List.copyOf(words);
    }

    static <T> Kind<T> of(
            String label, String expected, Function<String, Optional<T>> read, Function<T, String> write) {
        return new Kind<>(label, expected, List.of(), read, write);
    }
}
