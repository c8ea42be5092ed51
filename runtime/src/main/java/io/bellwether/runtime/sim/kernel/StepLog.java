package io.bellwether.runtime.sim.kernel;

import java.time.Duration;

/** Counts the steps of one run, hashes them and tells of them where that is wanted, and notices a livelock. */
final class StepLog {
    private final long stepsPerInstant;
    private final boolean hashing;
    private final StepHash hash = new StepHash();
    private StepObserver observer;
    private long steps;
    private long stepsBeforeThisInstant;

    StepLog(SimulationSettings settings) {
        this.stepsPerInstant = settings.stepsPerInstant();
        this.hashing = settings.hashSteps();
    }

    void observe(StepObserver chosen) {
        observer = chosen;
    }

    long steps() {
        return steps;
    }

    long hash() {
        if (!hashing) {
            throw new IllegalStateException("Steps are not hashed in this run: see SimulationSettings.hashingSteps()");
        }
        return hash.value();
    }

    void timeAdvanced() {
        stepsBeforeThisInstant = steps;
    }

    /** @throws LivelockException if there were too many steps at this instant */
    void note(Runnable entry, long nowNanos) {
        steps++;
        if (steps - stepsBeforeThisInstant > stepsPerInstant) {
            throw new LivelockException(stepsPerInstant, Duration.ofNanos(nowNanos), ActorPaths.of(entry));
        }
        if (hashing) {
            hash.add(nowNanos, entry);
        }
        if (observer != null) {
            observer.onStep(steps, nowNanos, ActorPaths.of(entry));
        }
    }
}
