package io.bellwether.scenarios.conform;

/** What became of a rule. */
public sealed interface Observation {

    record Passed() implements Observation {}

    record Failed(Evidence evidence) implements Observation {}

    record NotObservable(String reason) implements Observation {}
}
