package io.bellwether.scenarios.yaml;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is wrong with a scenario file.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param message what is wrong
 * @param expected what should stand there
 * @param nearest the valid word that looks most like what stands there, if one does
 * @param excerpt the line itself; empty if the file could not be read
 */
public record Problem(
        String file, int line, int column, String message, String expected, Optional<String> nearest, String excerpt) {

    /** By place in the file. */
    static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    /** Several lines for a person: place and message, the offending line with a caret below, and what to do. */
    public String render() {
        StringBuilder text = new StringBuilder();
        text.append(file).append(':').append(line).append(':').append(column).append(": ");
        text.append(message).append('\n');
        if (!excerpt.isBlank()) {
            text.append(Shown.excerpt(excerpt, line, column));
        }
        text.append("  expected ").append(expected).append('\n');
        nearest.ifPresent(word -> text.append("  did you mean '").append(word).append("'?\n"));
        return text.toString();
    }
}
