package io.bellwether.scenarios.expect;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Condition;
import io.bellwether.scenarios.model.Window;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One open expectation of a script: true within a window and, where the script says so, for a while. An expectation on
 * a count is only certain when its window is over, so it is judged there.
 */
final class Expectation {

    /** Where an expectation stands. */
    enum State {
        OPEN,
        MET,
        MISSED
    }

    private static final long NOT_HOLDING = -1;

    private final List<Condition> conditions;
    private final Conditions judge;
    private final long startNanos;
    private final long withinNanos;
    private final long lastingNanos;
    private final boolean judgedAtEnd;
    private long holdingSinceNanos = NOT_HOLDING;
    private State state = State.OPEN;
    private String found = "";

    Expectation(Action.Expect expect, ObservedCluster cluster, long nowNanos) {
        Window window = expect.window();
        this.conditions = expect.conditions();
        this.judge = new Conditions(cluster);
        this.startNanos = nowNanos;
        this.withinNanos = window.within().toNanos();
        this.lastingNanos = window.lasting().toNanos();
        this.judgedAtEnd = conditions.stream().anyMatch(Condition.ElectionMessages.class::isInstance);
    }

    String text() {
        return conditions.stream().map(ConditionText::of).collect(Collectors.joining(" and "));
    }

    State state() {
        return state;
    }

    /** Nanoseconds from the entry until the conditions held. */
    long afterNanos() {
        return holdingSinceNanos - startNanos;
    }

    /** What was found instead; empty unless missed. */
    String found() {
        return found;
    }

    /** When this is certain at the latest, in the world's nanoseconds. */
    long deadlineNanos() {
        return startNanos + withinNanos + lastingNanos;
    }

    /** Looks again, after something changed or when the window ends. */
    void look(long nowNanos) {
        if (state != State.OPEN) {
            return;
        }
        boolean over = nowNanos >= deadlineNanos();
        if (judgedAtEnd && !over) {
            return;
        }
        if (!conditions.stream().allMatch(judge::holds)) {
            holdingSinceNanos = NOT_HOLDING;
            if (nowNanos >= startNanos + withinNanos) {
                miss();
            }
            return;
        }
        if (holdingSinceNanos == NOT_HOLDING) {
            if (!judgedAtEnd && nowNanos > startNanos + withinNanos) {
                miss();
                return;
            }
            holdingSinceNanos = nowNanos;
        }
        if (judgedAtEnd || nowNanos - holdingSinceNanos >= lastingNanos) {
            state = State.MET;
        }
    }

    private void miss() {
        state = State.MISSED;
        found = conditions.stream()
                .filter(condition -> !judge.holds(condition))
                .map(judge::found)
                .collect(Collectors.joining("; "));
        if (found.isEmpty()) {
            found = "it held too late";
        }
    }
}
