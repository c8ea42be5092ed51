package io.bellwether.scenarios.real;

import io.bellwether.runtime.clock.FaultyClock;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.scenarios.model.ClockProfile;
import java.time.Duration;
import java.util.Optional;

/**
 * The physical clock of one node's machine, as it must be over all lives of the node. Each life is told the clock's first
 * offset and drift when it boots, and knows nothing of what happened to the clock in the lives before.
 */
final class RealClock {

    private final ScenarioClock time;
    private final ClockProfile profile;
    private final FaultyClock shown;
    private final FaultyClock untouched;

    RealClock(ScenarioClock time, ClockProfile profile) {
        this.time = time;
        this.profile = profile;
        this.shown = asAtFirst();
        this.untouched = asAtFirst();
    }

    private FaultyClock asAtFirst() {
        return new FaultyClock(time::nowNanos, profile.offset(), profile.driftPartsPerBillion());
    }

    NodeOrder step(Duration by) {
        shown.step(by);
        return new NodeOrder.StepClock(by.toNanos() / 1_000);
    }

    NodeOrder drift(long partsPerBillion) {
        shown.drift(partsPerBillion);
        return new NodeOrder.DriftClock(partsPerBillion);
    }

    long driftPartsPerBillion() {
        return shown.driftPartsPerBillion();
    }

    /** The start of a life whose clock goes on where the one of the life before was. */
    NodeOrder.Start start() {
        long gainedMicros = shown.epochMicros() - untouched.epochMicros();
        return new NodeOrder.Start(time.beganNanoTime(), FaultyClock.EPOCH.toEpochMilli() * 1_000 + gainedMicros);
    }

    /** What a life must be told once it has begun, if the clock does not drift as it did at first. */
    Optional<NodeOrder> driftSince() {
        return driftPartsPerBillion() == untouched.driftPartsPerBillion()
                ? Optional.empty()
                : Optional.of(new NodeOrder.DriftClock(driftPartsPerBillion()));
    }
}
