package io.bellwether.scenarios.run;

import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import java.util.List;

/**
 * From the parts of a run to one outcome.
 *
 * <p>A run fails if it did not reach its end, if a check fails, or if an expectation is missed; on a machine that was {@link
 * TooLate} it is only inconclusive if an expectation is missed, or a check found nothing but what may be the machine's. It
 * is inconclusive, too, if a check that the scenario asks for by name has no witness, if no check at all has one, or if a
 * fault hit nothing. A scenario that says {@code all} asks for whatever it exercises: there, a check without a witness is
 * inconclusive on its own line only.
 */
public final class Judgement {

    private Judgement() {}

    /** @param named the checks that the scenario asks for one by one; empty if it says {@code all} */
    public static Outcome of(
            List<Verdict> verdicts,
            List<String> named,
            List<ExpectationResult> expectations,
            List<FaultReport> faults,
            WorldReport world) {
        boolean missed = expectations.stream().anyMatch(expectation -> !expectation.met());
        boolean tooLate = world.tooLate().isPresent();
        boolean failed = world.broken().isPresent()
                || verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.FAIL)
                || missed && !tooLate;
        if (failed) {
            return Outcome.FAIL;
        }
        boolean conclusive = !missed
                && verdicts.stream().noneMatch(Verdict::isDoubt)
                && faults.stream().allMatch(FaultReport::hit)
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
