package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;
import java.util.function.Predicate;

/** Drops the next few messages of a kind: a lost announcement, say. Harsher than TCP. */
public final class DropNext implements DirectedRule {
    private final Direction direction;
    private final Predicate<Transit> which;
    private int left;

    public DropNext(Direction direction, int count, Predicate<Transit> which) {
        this.direction = direction;
        this.which = which;
        this.left = count;
    }

    @Override
    public Direction direction() {
        return direction;
    }

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        if (left == 0 || !transit.freight().isMessage() || !which.test(transit)) {
            return Verdict.PASS;
        }
        left--;
        return new Verdict.Drop("dropped by the script");
    }
}
