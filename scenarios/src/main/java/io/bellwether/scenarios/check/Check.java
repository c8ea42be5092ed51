package io.bellwether.scenarios.check;

import io.bellwether.runtime.trace.TraceListener;

/** A property, watched from outside while the run goes on. One instance serves one run. */
public interface Check extends TraceListener {

    /** The name a scenario calls it by, {@code bully-safety} say. */
    String name();

    /** One sentence: what holds, under which assumptions. */
    String about();

    /**
     * Whether what holds does so only where answers come before who asked gives up, so that a machine that is too late
     * may be the one to blame. What is never to happen, however late things are, does not assume that.
     */
    default boolean assumesSynchrony() {
        return false;
    }

    /**
     * Ends the run.
     *
     * @param endNanos the world's time at which the run ended
     */
    Verdict conclude(long endNanos);
}
