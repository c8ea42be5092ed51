package io.bellwether.runtime.node.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that can be set.
 *
 * @param name lower case, with hyphens; the key in the file
 * @param variable the environment variable
 * @param standard what holds where nothing is said; empty where that depends on other settings, or is nothing
 * @param otherwise the standard for people, such as {@code 10s} or {@code data/NAME}
 * @param description a sentence for the help
 */
public record Setting<T>(
        String name, String variable, Kind<T> kind, Optional<T> standard, String otherwise, String description) {

    static <T> Setting<T> of(String name, Kind<T> kind, T standard, String description) {
        return new Setting<>(
                name,
                variableFor(name),
                kind,
                Optional.of(standard),
                kind.write().apply(standard),
                description);
    }

    /** @param otherwise says what holds where nothing is said */
    static <T> Setting<T> optional(String name, Kind<T> kind, String otherwise, String description) {
        return new Setting<>(name, variableFor(name), kind, Optional.empty(), otherwise, description);
    }

    /** The same, set by a variable that the original has. */
    Setting<T> from(String originalVariable) {
        return new Setting<>(name, originalVariable, kind, standard, otherwise, description);
    }

    public String flag() {
        return "--" + name;
    }

    private static String variableFor(String name) {
        return "BELLWETHER_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
