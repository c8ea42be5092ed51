package io.bellwether.scenarios.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant: the one with the least edit distance (Levenshtein 1966), if it is close enough. */
final class NearestWord {

    /** Longer words are not guessed at: the distance takes time in the square of the length. */
    private static final int LONGEST = 100;

    private NearestWord() {}

    /** The nearest of {@code valid}, the first of several; empty if none shares more than about half the letters. */
    static Optional<String> to(String word, Collection<String> valid) {
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

    /** How many letters must be inserted, deleted or replaced to make {@code b} of {@code a}. */
    static int distance(String a, String b) {
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
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
