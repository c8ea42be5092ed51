package io.bellwether.runtime.link.message;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Single messages arrive twice. */
public record Duplication(double probability, Predicate<WholeMessage> which) implements MessageRule {

    public Duplication {
        MessageRule.checkProbability(probability);
    }

    @Override
    public Fate judge(WholeMessage message, SplittableRandom random) {
        return which.test(message) && random.nextDouble() < probability ? new Fate.Duplicate() : Fate.PASS;
    }
}
