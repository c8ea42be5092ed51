package io.bellwether.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.check.Verdict.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final TooLate TOO_LATE = new TooLate(Duration.ofMillis(2_400), Duration.ofSeconds(2));
    private static final ExpectationResult MET =
            new ExpectationResult("coordinator is server-2", true, Optional.of(Duration.ofSeconds(3)), "");
    private static final ExpectationResult MISSED =
            new ExpectationResult("coordinator is server-2", false, Optional.empty(), "coordinator is server-1");

    @Test
    void aRunThatMeetsItsExpectationsAndPassesItsChecksPasses() {
        assertThat(judge(List.of(verdict("lamport", Outcome.PASS)), List.of(), List.of(MET), List.of(fault(1))))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void oneFailedCheckFailsTheRun() {
        List<Verdict> verdicts = List.of(verdict("lamport", Outcome.PASS), verdict("bully-safety", Outcome.FAIL));
        assertThat(judge(verdicts, List.of(), List.of(MET), List.of())).isEqualTo(Outcome.FAIL);
    }

    @Test
    void oneMissedExpectationFailsTheRun() {
        assertThat(judge(List.of(verdict("lamport", Outcome.PASS)), List.of(), List.of(MET, MISSED), List.of()))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aFailureOutweighsAFaultThatHitNothing() {
        assertThat(judge(List.of(verdict("lamport", Outcome.FAIL)), List.of(), List.of(), List.of(fault(0))))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aFaultThatHitNothingLeavesTheRunInconclusive() {
        List<FaultReport> faults = List.of(fault(4), fault(0));
        assertThat(judge(List.of(verdict("lamport", Outcome.PASS)), List.of(), List.of(MET), faults))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aCheckAskedForByNameNeedsAWitness() {
        List<Verdict> verdicts = List.of(verdict("lamport", Outcome.PASS), verdict("membership", Outcome.INCONCLUSIVE));
        assertThat(judge(verdicts, List.of("lamport", "membership"), List.of(), List.of()))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void whereAllChecksAreAskedForOneWithoutAWitnessDoesNotSpoilTheOthers() {
        List<Verdict> verdicts = List.of(verdict("lamport", Outcome.PASS), verdict("membership", Outcome.INCONCLUSIVE));
        assertThat(judge(verdicts, List.of(), List.of(), List.of())).isEqualTo(Outcome.PASS);
    }

    @Test
    void whereNoCheckHasAWitnessNothingIsProved() {
        assertThat(judge(List.of(verdict("membership", Outcome.INCONCLUSIVE)), List.of(), List.of(MET), List.of()))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aRunThatLooksAtNothingProvesNothing() {
        assertThat(judge(List.of(), List.of(), List.of(), List.of())).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void onAMachineThatIsTooLateAMissedExpectationTellsNothing() {
        List<Verdict> verdicts = List.of(verdict("lamport", Outcome.PASS));

        assertThat(Judgement.of(verdicts, List.of(), List.of(MISSED), List.of(), late(TOO_LATE)))
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(Judgement.of(verdicts, List.of(), List.of(MET), List.of(), late(TOO_LATE)))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void whatACheckFoundAndDoubtsTellsNothing() {
        Violation violation = new Violation(1, 2, "server-1", "was never answered");
        Verdict doubt = new Verdict("answered", Outcome.FAIL, 1, List.of(violation), new TreeMap<>(), "").doubted();

        assertThat(Judgement.of(
                        List.of(verdict("lamport", Outcome.PASS), doubt),
                        List.of(),
                        List.of(),
                        List.of(),
                        late(TOO_LATE)))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void howeverLateTheMachineAFailedCheckFailsTheRunAndSoDoesAnEndBeforeItsTime() {
        assertThat(Judgement.of(
                        List.of(verdict("no-loss", Outcome.FAIL)),
                        List.of(),
                        List.of(MISSED),
                        List.of(),
                        late(TOO_LATE)))
                .isEqualTo(Outcome.FAIL);
        assertThat(Judgement.of(
                        List.of(verdict("no-loss", Outcome.PASS)),
                        List.of(),
                        List.of(MET),
                        List.of(),
                        world(Optional.empty(), Optional.of("server-2 ended by itself"))))
                .isEqualTo(Outcome.FAIL);
    }

    private static Outcome judge(
            List<Verdict> verdicts,
            List<String> named,
            List<ExpectationResult> expectations,
            List<FaultReport> faults) {
        return Judgement.of(verdicts, named, expectations, faults, WorldReport.SIMULATOR);
    }

    private static WorldReport late(TooLate tooLate) {
        return world(Optional.of(tooLate), Optional.empty());
    }

    private static WorldReport world(Optional<TooLate> tooLate, Optional<String> broken) {
        return new WorldReport("processes", List.of(), 0.1, 1, Duration.ofMillis(600), tooLate, 0, List.of(), broken);
    }

    private static Verdict verdict(String check, Outcome outcome) {
        return new Verdict(check, outcome, outcome == Outcome.INCONCLUSIVE ? 0 : 1, List.of(), new TreeMap<>(), "");
    }

    private static FaultReport fault(long effects) {
        return new FaultReport(1, "crash", List.of("server-3"), Duration.ZERO, Duration.ofSeconds(1), effects);
    }
}
