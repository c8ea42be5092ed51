package io.bellwether.runtime.sim.kernel;

/**
 * A thread other than the kernel's own touched the simulation, which cannot be deterministic after that. It is thrown
 * to that thread, and again to the kernel's, since Akka swallows exceptions while it sends.
 */
public final class ForeignThreadException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ForeignThreadException(Thread foreign, Thread owner, String what) {
        super("Thread \"" + foreign.getName() + "\" " + what + ", but this simulation belongs to thread \""
                + owner.getName() + "\". Send to its actors, and use its clock, from inside only.");
    }

    ForeignThreadException(ForeignThreadException first) {
        super(first.getMessage(), first);
    }
}
