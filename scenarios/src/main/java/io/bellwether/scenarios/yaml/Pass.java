package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Draw;
import java.util.HashSet;
import java.util.Set;

/**
 * One reading of a file with one {@link Draw}. A reader that meets a bad value reports it here and goes on with a
 * stand-in, so that all problems are found at once; a file with a problem is rejected as a whole, so that no stand-in
 * ever leaves this package.
 */
final class Pass {

    private final Problems problems;
    private final Draw draw;
    private final Set<String> open = new HashSet<>();

    Pass(Problems problems, Draw draw) {
        this.problems = problems;
        this.draw = draw;
    }

    Problems problems() {
        return problems;
    }

    /** Picks a value; a range of one value is no choice. */
    long draw(String label, long lowest, long highest) {
        if (lowest == highest) {
            return lowest;
        }
        open.add(label);
        return draw.draw(label, lowest, highest);
    }

    /** Whether any value at or below {@code path} was drawn. */
    boolean isOpen(String path) {
        return open.stream().anyMatch(label -> label.equals(path) || label.startsWith(path + "."));
    }

    boolean isOpen() {
        return !open.isEmpty();
    }
}
