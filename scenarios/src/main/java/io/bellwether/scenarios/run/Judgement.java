package io.bellwether.scenarios.run;

import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import java.util.List;

/**
 * From the parts of a run to one outcome.
 *
 * <p>A run fails if a check fails or an expectation is missed. It is inconclusive if a check that the scenario asks for
 * by name has no witness, if no check at all has one, or if a fault hit nothing. A scenario that says {@code all} asks
 * for whatever it exercises: there, a check without a witness is inconclusive on its own line only.
 */
public final class Judgement {

    private Judgement() {}

    /** @param named the checks that the scenario asks for one by one; empty if it says {@code all} */
    public static Outcome of(
            List<Verdict> verdicts,
            List<String> named,
            List<ExpectationResult> expectations,
            List<FaultReport> faults) {
        boolean failed = verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.FAIL)
                || expectations.stream().anyMatch(expectation -> !expectation.met());
        if (failed) {
            return Outcome.FAIL;
        }
        boolean conclusive = faults.stream().allMatch(FaultReport::hit)
                && witnessed(verdicts, named)
                && verdicts.size() + expectations.size() > 0;
        return conclusive ? Outcome.PASS : Outcome.INCONCLUSIVE;
    }

    private static boolean witnessed(List<Verdict> verdicts, List<String> named) {
        boolean namedOnesPass = verdicts.stream()
                .filter(verdict -> named.contains(verdict.check()))
                .allMatch(verdict -> verdict.outcome() == Outcome.PASS);
        boolean somethingPasses =
                verdicts.isEmpty() || verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.PASS);
        return namedOnesPass && somethingPasses;
    }
}
