package io.bellwether.scenarios.model;

/** A valid scenario whose ranges and drawn targets are still open: the seed picks the member that is run. */
public interface ScenarioFamily {

    /** The scenario's name, the same for every member. */
    String name();

    /** What the scenario shows, in a sentence; empty if the file does not say. */
    String about();

    /** Whether the seed picks anything; if not, all members are the same. */
    boolean isOpen();

    /** The member that {@code draw} picks. Every range becomes a value, every repetition a row of single events. */
    Scenario resolve(Draw draw);
}
