package io.bellwether.scenarios.conform;

import java.util.SplittableRandom;

/** Names that nobody has used at the system before, unless somebody ran the same seed there. */
final class FreshNames {

    private static final int SUFFIX_LENGTH = 7;
    private static final int RADIX = 36;

    private final String suffix;
    private int count;

    FreshNames(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < SUFFIX_LENGTH; i++) {
            letters.append(Character.forDigit(random.nextInt(RADIX), RADIX));
        }
        this.suffix = letters.toString();
    }

    /** What all the names have in common. */
    String suffix() {
        return suffix;
    }

    String next(String word) {
        count++;
        return word + "-" + count + "-" + suffix;
    }
}
