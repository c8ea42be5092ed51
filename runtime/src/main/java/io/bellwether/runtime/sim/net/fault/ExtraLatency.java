package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;
import java.time.Duration;

/** Everything takes longer, by a delay uniform between the two. */
public record ExtraLatency(Direction direction, Duration least, Duration largest) implements DirectedRule {

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        return new Verdict.Deliver(choice.between(least.toNanos(), largest.toNanos()));
    }
}
