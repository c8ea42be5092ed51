package io.bellwether.scenarios.conform;

import java.time.Duration;

/** Bounds how long one rule, and all together, may take. For one thread. */
final class TimeLeft {

    private final Duration perRule;
    private final Duration total;
    private final long totalEndNanos;
    private long ruleEndNanos;

    TimeLeft(Duration perRule, Duration total) {
        this.perRule = perRule;
        this.total = total;
        this.totalEndNanos = System.nanoTime() + total.toNanos();
        nextRule();
    }

    void nextRule() {
        ruleEndNanos = System.nanoTime() + perRule.toNanos();
    }

    void check() throws Unobservable {
        if (totalEndNanos - System.nanoTime() < 0) {
            throw new Unobservable(
                    "all the time that there was (" + total.toSeconds() + " s) has passed; answers are slow");
        }
        if (ruleEndNanos - System.nanoTime() < 0) {
            throw new Unobservable("it took longer than " + perRule.toSeconds() + " s; answers are slow");
        }
    }
}
