package io.bellwether.scenarios.check;

import io.bellwether.runtime.trace.TraceListener;

/** A property, watched from outside while the run goes on. One instance serves one run. */
public interface Check extends TraceListener {

    /** The name a scenario calls it by, {@code bully-safety} say. */
    String name();

    /** One sentence: what holds, under which assumptions. */
    String about();

    /**
     * Whether all that it found against the run can be the machine's doing, if that was so late that answers came after who
     * asked had given up. What is never to happen, however late things are, cannot.
     */
    default boolean mayBeTheMachines() {
        return false;
    }

    /**
     * Ends the run.
     *
     * @param endNanos the world's time at which the run ended
     */
    Verdict conclude(long endNanos);
}
