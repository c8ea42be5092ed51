package io.bellwether.scenarios.yaml;

import java.util.List;

/** The text of one file, by name, whole and in lines. */
record SourceText(String name, String text, List<String> lines) {

    /** Far above any script that a person writes. */
    static final int MAX_BYTES = 256 * 1024;

    SourceText {
        lines = List.copyOf(lines);
    }

    static SourceText of(String name, String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceText(name, unmarked, unmarked.lines().toList());
    }

    /** The line of that number, from 1; empty past the end. */
    String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }
}
