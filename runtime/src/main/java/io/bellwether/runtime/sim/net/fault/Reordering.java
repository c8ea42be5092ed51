package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;
import java.time.Duration;

/**
 * Single messages are late, and are overtaken by those sent after them. Harsher than TCP: over a real connection this
 * does not happen.
 *
 * @param latest how much later, at most
 */
public record Reordering(Direction direction, double probability, Duration latest) implements DirectedRule {

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        return transit.freight().isMessage() && choice.chance(probability)
                ? new Verdict.Overtaken(choice.between(0, latest.toNanos()))
                : Verdict.PASS;
    }
}
