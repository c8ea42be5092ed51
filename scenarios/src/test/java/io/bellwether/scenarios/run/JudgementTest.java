package io.bellwether.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final ExpectationResult MET =
            new ExpectationResult("coordinator is server-2", true, Optional.of(Duration.ofSeconds(3)), "");
    private static final ExpectationResult MISSED =
            new ExpectationResult("coordinator is server-2", false, Optional.empty(), "coordinator is server-1");

    @Test
    void aRunThatMeetsItsExpectationsAndPassesItsChecksPasses() {
        assertThat(Judgement.of(List.of(verdict("lamport", Outcome.PASS)), List.of(), List.of(MET), List.of(fault(1))))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void oneFailedCheckFailsTheRun() {
        List<Verdict> verdicts = List.of(verdict("lamport", Outcome.PASS), verdict("bully-safety", Outcome.FAIL));
        assertThat(Judgement.of(verdicts, List.of(), List.of(MET), List.of())).isEqualTo(Outcome.FAIL);
    }

    @Test
    void oneMissedExpectationFailsTheRun() {
        assertThat(Judgement.of(List.of(verdict("lamport", Outcome.PASS)), List.of(), List.of(MET, MISSED), List.of()))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aFailureOutweighsAFaultThatHitNothing() {
        assertThat(Judgement.of(List.of(verdict("lamport", Outcome.FAIL)), List.of(), List.of(), List.of(fault(0))))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aFaultThatHitNothingLeavesTheRunInconclusive() {
        List<FaultReport> faults = List.of(fault(4), fault(0));
        assertThat(Judgement.of(List.of(verdict("lamport", Outcome.PASS)), List.of(), List.of(MET), faults))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aCheckAskedForByNameNeedsAWitness() {
        List<Verdict> verdicts = List.of(verdict("lamport", Outcome.PASS), verdict("membership", Outcome.INCONCLUSIVE));
        assertThat(Judgement.of(verdicts, List.of("lamport", "membership"), List.of(), List.of()))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void whereAllChecksAreAskedForOneWithoutAWitnessDoesNotSpoilTheOthers() {
        List<Verdict> verdicts = List.of(verdict("lamport", Outcome.PASS), verdict("membership", Outcome.INCONCLUSIVE));
        assertThat(Judgement.of(verdicts, List.of(), List.of(), List.of())).isEqualTo(Outcome.PASS);
    }

    @Test
    void whereNoCheckHasAWitnessNothingIsProved() {
        assertThat(Judgement.of(
                        List.of(verdict("membership", Outcome.INCONCLUSIVE)), List.of(), List.of(MET), List.of()))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aRunThatLooksAtNothingProvesNothing() {
        assertThat(Judgement.of(List.of(), List.of(), List.of(), List.of())).isEqualTo(Outcome.INCONCLUSIVE);
    }

    private static Verdict verdict(String check, Outcome outcome) {
        return new Verdict(check, outcome, outcome == Outcome.INCONCLUSIVE ? 0 : 1, List.of(), new TreeMap<>(), "");
    }

    private static FaultReport fault(long effects) {
        return new FaultReport(1, "crash", List.of("server-3"), Duration.ZERO, Duration.ofSeconds(1), effects);
    }
}
