package io.bellwether.runtime.link.message;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/** One byte of a message's body is changed. TCP's checksum would catch nearly all of these. */
public record Corruption(double probability, Predicate<WholeMessage> which) implements MessageRule {
    private static final int BYTE_VALUES = 256;

    public Corruption {
        MessageRule.checkProbability(probability);
    }

    @Override
    public Fate judge(WholeMessage message, SplittableRandom random) {
        int bytes = message.body().length;
        return bytes > 0 && which.test(message) && random.nextDouble() < probability
                ? new Fate.Corrupt(random.nextInt(bytes), (byte) random.nextInt(1, BYTE_VALUES))
                : Fate.PASS;
    }
}
