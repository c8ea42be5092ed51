package io.bellwether.scenarios.yaml;

import java.time.Duration;
import java.util.List;

/** How values of a file are shown in a message: short, and in the units of the language. */
final class Shown {

    private static final int LONGEST_WORD = 40;
    private static final int MOST_NAMES = 16;
    private static final int LONGEST_EXCERPT = 160;
    private static final int EXCERPT_BEFORE = 120;

    private Shown() {}

    /** The word in one line and without control characters, cut if it is long. */
    static String word(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= LONGEST_WORD ? line : line.substring(0, LONGEST_WORD) + "…";
    }

    /** The part of a line around a column, with a caret under that column; each character one column wide. */
    static String excerpt(String line, int number, int column) {
        int from = Math.max(0, Math.min(column - 1, line.length()) - EXCERPT_BEFORE);
        String part = line.substring(from, Math.min(line.length(), from + LONGEST_EXCERPT));
        String margin = "  " + " ".repeat(String.valueOf(number).length()) + " | ";
        return "  " + number + " | " + part.replaceAll("\\p{Cntrl}", " ") + "\n" + margin
                + " ".repeat(column - 1 - from) + "^\n";
    }

    /** Names with commas between them; the middle of a long list is left out. */
    static String names(List<String> names) {
        if (names.size() <= MOST_NAMES) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_NAMES - 1)) + ", … " + names.get(names.size() - 1);
    }

    /** In the largest unit in which it is a whole number. */
    static String duration(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos % 1_000_000_000 == 0) {
            return nanos / 1_000_000_000 + "s";
        }
        if (nanos % 1_000_000 == 0) {
            return nanos / 1_000_000 + "ms";
        }
        return nanos % 1000 == 0 ? nanos / 1000 + "us" : nanos + "ns";
    }
}
