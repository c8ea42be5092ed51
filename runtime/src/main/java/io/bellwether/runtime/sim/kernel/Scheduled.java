package io.bellwether.runtime.sim.kernel;

/** Something that will happen at its virtual time, unless it is cancelled. */
public interface Scheduled {
    /** @return whether this call kept it from happening */
    boolean cancel();
}
