package io.bellwether.runtime.link.message;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Drops the next few messages of a kind, on all its links together: a lost announcement, say. */
public final class DropNext implements MessageRule {
    private final Predicate<WholeMessage> which;
    private int left;

    public DropNext(int count, Predicate<WholeMessage> which) {
        this.left = count;
        this.which = which;
    }

    @Override
    public Fate judge(WholeMessage message, SplittableRandom random) {
        if (left == 0 || !which.test(message)) {
            return Fate.PASS;
        }
        left--;
        return new Fate.Drop();
    }
}
