package io.bellwether.scenarios.conform;

/** Puts a system to the test of one rule; to return is to find that the rule was kept. */
@FunctionalInterface
public interface Trial {

    /**
     * @throws Breach if the rule was broken
     * @throws Unobservable if the rule could not be put to the test
     */
    void on(Bench bench) throws Breach, Unobservable;
}
