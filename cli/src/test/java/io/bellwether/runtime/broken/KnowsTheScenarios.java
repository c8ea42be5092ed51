package io.bellwether.runtime.broken;

import io.bellwether.scenarios.check.Verdict;

/** Written to break a rule. */
public record KnowsTheScenarios(Verdict verdict) {}
