package io.bellwether.benchmarks.scenario;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent;

/** Real time from the crash of the coordinator until the last server follows the next one. */
final class ElectionStopwatch implements TraceListener {
    private long crashedAt;
    private long followedAt;
    private boolean crashed;

    @Override
    public void onEvent(TraceEvent traced) {
        if (traced.event() instanceof WorldEvent.NodeCrashed) {
            crashed = true;
            crashedAt = System.nanoTime();
        } else if (crashed && traced.event() instanceof NodeEvent.CoordinatorFollowed) {
            followedAt = System.nanoTime();
        }
    }

    /** @throws IllegalStateException if nobody crashed, or nobody followed anyone afterwards */
    double seconds() {
        if (!crashed || followedAt == 0) {
            throw new IllegalStateException("there was no election to measure");
        }
        return (followedAt - crashedAt) / 1e9;
    }
}
