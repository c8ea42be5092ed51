package io.bellwether.runtime.sim.kernel;

/** Which of the actors that are ready at one instant of virtual time runs next. */
public enum SchedulingPolicy {
    /** The one that has been ready for longest; events due at the same nanosecond fire in the order of insertion. */
    FIFO,
    /**
     * Any, drawn from the choice point {@value Choices#SCHEDULE}; events due at the same nanosecond fire in an order
     * drawn from {@value Choices#TIES}. Where every draw is 0, the order is nearly that of {@link #FIFO}.
     */
    RANDOM
}
