package io.bellwether.scenarios.check.election;

import io.bellwether.scenarios.check.observe.Beliefs;
import io.bellwether.scenarios.check.observe.Connectivity;

/** Measures the time in which at least two running servers believed themselves coordinator. */
final class SplitBrain {

    private final Connectivity connectivity;
    private final Beliefs beliefs;
    private long lastNanos;
    private long totalNanos;

    SplitBrain(Connectivity connectivity, Beliefs beliefs) {
        this.connectivity = connectivity;
        this.beliefs = beliefs;
    }

    /** Counts the time up to now; to be called before the models hear of what happens now. */
    void advance(long nowNanos) {
        if (nowNanos > lastNanos) {
            if (beliefs.leaders().size() > 1
                    && beliefs.leaders().keySet().stream()
                                    .filter(connectivity::isLive)
                                    .limit(2)
                                    .count()
                            == 2) {
                totalNanos += nowNanos - lastNanos;
            }
            lastNanos = nowNanos;
        }
    }

    double seconds() {
        return totalNanos / 1e9;
    }
}
