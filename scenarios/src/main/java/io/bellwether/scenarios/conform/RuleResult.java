package io.bellwether.scenarios.conform;

public record RuleResult(Rule rule, Observation observation) {

    public boolean passed() {
        return observation instanceof Observation.Passed;
    }

    public boolean failed() {
        return observation instanceof Observation.Failed;
    }
}
