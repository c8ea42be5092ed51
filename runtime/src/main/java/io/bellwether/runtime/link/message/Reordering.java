package io.bellwether.runtime.link.message;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Single messages are late, and are overtaken by those sent after them.
 *
 * @param latest how much later, at most
 */
public record Reordering(double probability, Duration latest, Predicate<WholeMessage> which) implements MessageRule {

    public Reordering {
        MessageRule.checkProbability(probability);
        if (latest.isNegative()) {
            throw new IllegalArgumentException("Nothing is overtaken by leaving earlier, by " + latest);
        }
    }

    @Override
    public Fate judge(WholeMessage message, SplittableRandom random) {
        return which.test(message) && random.nextDouble() < probability
                ? new Fate.Overtaken(random.nextLong(latest.toNanos() + 1))
                : Fate.PASS;
    }
}
