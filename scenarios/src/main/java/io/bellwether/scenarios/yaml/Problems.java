package io.bellwether.scenarios.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one file. */
final class Problems {

    private final SourceText source;
    private final List<Problem> found = new ArrayList<>();

    Problems(SourceText source) {
        this.source = source;
    }

    void add(Position position, String message, String expected) {
        add(position, message, expected, Optional.empty());
    }

    void add(Position position, String message, String expected, Optional<String> nearest) {
        found.add(new Problem(
                source.name(),
                position.line(),
                position.column(),
                message,
                expected,
                nearest,
                source.line(position.line())));
    }

    int count() {
        return found.size();
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> sorted() {
        return found.stream().distinct().sorted(Problem.ORDER).toList();
    }
}
