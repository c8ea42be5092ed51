package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;
import java.util.function.Predicate;

/** Single messages vanish, each for itself. Harsher than TCP: over a real connection this does not happen. */
public record MessageLoss(Direction direction, double probability, Predicate<Transit> which) implements DirectedRule {

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        return transit.freight().isMessage() && which.test(transit) && choice.chance(probability)
                ? new Verdict.Drop("lost on the way")
                : Verdict.PASS;
    }
}
