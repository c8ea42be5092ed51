package io.bellwether.runtime.link.message;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Single messages vanish, each for itself. */
public record MessageLoss(double probability, Predicate<WholeMessage> which) implements MessageRule {

    public MessageLoss {
        MessageRule.checkProbability(probability);
    }

    @Override
    public Fate judge(WholeMessage message, SplittableRandom random) {
        return which.test(message) && random.nextDouble() < probability ? new Fate.Drop() : Fate.PASS;
    }
}
