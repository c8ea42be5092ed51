package io.bellwether.scenarios.real;

import io.bellwether.scenarios.model.Action.Expect;
import io.bellwether.scenarios.model.Condition;
import io.bellwether.scenarios.model.Condition.ClockSpread;
import io.bellwether.scenarios.model.Window;
import java.time.Duration;

/** What a script may expect of a machine that lets things be late. */
final class WiderExpectation {

    private WiderExpectation() {}

    /** The same, with so much more time, and with clocks so much further apart: they were read, and told, so much later. */
    static Expect of(Expect expect, Duration jitter) {
        Window window = expect.window();
        return new Expect(
                expect.conditions().stream()
                        .map(condition -> wider(condition, jitter))
                        .toList(),
                new Window(window.within().plus(jitter), window.lasting()));
    }

    private static Condition wider(Condition condition, Duration jitter) {
        return condition instanceof ClockSpread spread
                ? new ClockSpread(spread.most().plus(jitter))
                : condition;
    }
}
