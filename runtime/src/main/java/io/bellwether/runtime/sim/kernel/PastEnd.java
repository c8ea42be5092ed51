package io.bellwether.runtime.sim.kernel;

/** What a replayed choice point answers once its recorded values are used up. */
public enum PastEnd {
    /** What the seed says: exactly what the run would have drawn at that place without a recording. */
    SEED,
    /** The least value: 0, the lower bound, {@code false}. Shrinking wants this, since least is simplest. */
    LEAST
}
