package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;

/** No more than so many bytes a second pass each link. */
public record SlowLink(Direction direction, long bytesPerSecond) implements DirectedRule {

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        return new Verdict.Throttle(bytesPerSecond);
    }

    @Override
    public boolean throttles() {
        return true;
    }
}
