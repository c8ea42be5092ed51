package io.bellwether.runtime.node.runner;

import io.bellwether.runtime.node.settings.DurationRange;
import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.store.SyncTime;
import java.time.Duration;

/** Drawn from a range of the scenario's time, as at the simulator's disk. */
public final class DrawnSyncTime implements SyncTime {

    private final DurationRange range;
    private final double timeScale;
    private final ChoicePoint draws;

    /** @param timeScale how long a second of the scenario takes, in seconds */
    public DrawnSyncTime(DurationRange range, double timeScale, ChoicePoint draws) {
        this.range = range;
        this.timeScale = timeScale;
        this.draws = draws;
    }

    @Override
    public Duration next() {
        long nanos = draws.between(range.least().toNanos(), range.most().toNanos());
        return Duration.ofNanos(Math.round(nanos * timeScale));
    }
}
