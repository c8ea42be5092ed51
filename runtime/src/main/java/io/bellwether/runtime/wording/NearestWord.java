package io.bellwether.runtime.wording;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant: the one with the least edit distance (Levenshtein 1966), if it is close enough. */
public final class NearestWord {

    /** Longer words are not guessed at: the distance takes time in the square of the length. */
    private static final int LONGEST = 100;

    private NearestWord() {}

    /** The nearest of {@code valid}, the first of several; empty if none shares more than about half the letters. */
    public static Optional<String> to(String word, Collection<String> valid) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = "";
        int least = Math.max(1, word.length() * 2 / 5) + 1;
        for (String candidate : valid) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least && distance < candidate.length()) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /**
     * How many letters must be inserted, deleted, replaced, or swapped with their neighbour (Damerau 1964) to make
     * {@code b} of {@code a}.
     */
    static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
