package io.bellwether.runtime.trace;

/** Hears every event of a run, in order, while the run goes on. */
@FunctionalInterface
public interface TraceListener {

    void onEvent(TraceEvent event);
}
