package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;
import java.time.Duration;

/** Everything takes this long, uniform between the two, instead of the link's own latency. */
public record Latency(Direction direction, Duration least, Duration largest) implements DirectedRule {

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        return new Verdict.Take(choice.between(least.toNanos(), largest.toNanos()));
    }
}
