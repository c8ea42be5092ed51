package io.bellwether.runtime.link.message;

import java.util.SplittableRandom;

/**
 * A fault of single messages. Of several on a link the first, in the order of their installation, that does not let a message
 * pass decides about it. Subscriptions and ZeroMQ's own commands are not asked about.
 */
public sealed interface MessageRule permits MessageLoss, DropNext, Duplication, Reordering, Corruption {

    /** Whatever it draws, it draws from the stream, which belongs to this rule on this link. */
    Fate judge(WholeMessage message, SplittableRandom random);

    static void checkProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + probability);
        }
    }
}
