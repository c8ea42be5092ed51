package io.bellwether.scenarios.model;

/** In which order the kernel runs actors that are ready at the same instant. */
public enum SchedulingPolicy {
    /** First come, first served. */
    FIFO,
    /** Drawn by the seed: finds more interleavings. */
    RANDOM
}
