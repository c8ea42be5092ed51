package io.bellwether.runtime.sim.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The choices of a run: for each label the values chosen there, in order, each as its distance from the least possible
 * value. Immutable. As text it is one line a label, sorted: the label, then its values, separated by blanks.
 */
public final class Recording {
    private final TreeMap<String, long[]> values;

    private Recording(TreeMap<String, long[]> values) {
        this.values = values;
    }

    public static Recording of(Map<String, long[]> values) {
        TreeMap<String, long[]> copy = new TreeMap<>();
        values.forEach((label, chosen) -> {
            if (Arrays.stream(chosen).anyMatch(value -> value < 0)) {
                throw new IllegalArgumentException("A recorded choice of " + label + " is negative");
            }
            copy.put(checkedLabel(label), chosen.clone());
        });
        return new Recording(copy);
    }

    /** @throws IllegalArgumentException naming the line that is not a label and numbers */
    public static Recording parse(String text) {
        TreeMap<String, long[]> parsed = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            if (!line.isBlank()) {
                String[] words = line.strip().split(" +");
                try {
                    parsed.put(
                            words[0],
                            Arrays.stream(words)
                                    .skip(1)
                                    .mapToLong(Long::parseLong)
                                    .toArray());
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(
                            "Line " + number + " of the recording: expected a label and numbers, found: " + line, e);
                }
            }
        }
        return of(parsed);
    }

    public SortedSet<String> labels() {
        return Collections.unmodifiableSortedSet(values.navigableKeySet());
    }

    /** The values chosen at a label, in order; empty if there are none. */
    public long[] values(String label) {
        long[] chosen = values.get(label);
        return chosen == null ? new long[0] : chosen.clone();
    }

    /** This recording with other values at one label. */
    public Recording with(String label, long... chosen) {
        TreeMap<String, long[]> changed = new TreeMap<>(values);
        changed.put(label, chosen);
        return of(changed);
    }

    public String toText() {
        StringBuilder text = new StringBuilder();
        values.forEach((label, chosen) -> {
            StringJoiner line = new StringJoiner(" ", "", "\n").add(label);
            Arrays.stream(chosen).mapToObj(Long::toString).forEach(line::add);
            text.append(line);
        });
        return text.toString();
    }

    static String checkedLabel(String label) {
        if (label.isEmpty() || label.chars().anyMatch(c -> c <= ' ' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "A choice point's label must not be empty nor hold blanks: \"" + label + "\"");
        }
        return label;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recording recording && toText().equals(recording.toText());
    }

    @Override
    public int hashCode() {
        return toText().hashCode();
    }

    @Override
    public String toString() {
        return "Recording of " + values.keySet();
    }
}
