package io.bellwether.scenarios.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.report.Runs;
import io.bellwether.scenarios.report.terminal.Terminal;
import org.junit.jupiter.api.Test;

class ConclusionTest {

    @Test
    void aPassSaysWhatWasSeenAndHowToSeeItAgain() {
        assertThat(Conclusion.of(Runs.passed(), "runs/coordinator-crash/7", Terminal.PLAIN))
                .containsExactly(
                        "",
                        "  PASS  2 checks, 1 expectation, 1 fault",
                        "  time   180 s of the cluster's time in 420 ms",
                        "  trace  12,345 events, hash 3fa9c1d2e4b5",
                        "  files  runs/coordinator-crash/7",
                        "  again  ./bellwether run scenarios/library/coordinator-crash.yaml --seed 7");
    }

    @Test
    void whereAFaultWasAddedExpectationsDoNotCount() {
        assertThat(Conclusion.of(Runs.passedWithAddedFault(), "runs", Terminal.PLAIN))
                .contains(
                        "  PASS  1 check, 2 faults",
                        "  again  ./bellwether run scenarios/library/coordinator-crash.yaml --seed 7 --add-fault");
    }

    @Test
    void aFailureNamesWhatFailed() {
        assertThat(Conclusion.of(Runs.failed(), "runs", Terminal.PLAIN))
                .contains("  FAIL  bully-safety; missed: coordinator is server-3 within 45 s");
    }

    @Test
    void anInconclusiveRunSaysWhatWasNotExercised() {
        assertThat(Conclusion.of(Runs.inconclusive(), "runs", Terminal.PLAIN))
                .contains("  INCONCLUSIVE  loss hit nothing");
    }

    @Test
    void aRunInRealTimeSaysHowLateThingsWereAndThatItIsNotReplayed() {
        assertThat(Conclusion.of(Runs.passedForReal(), "runs", Terminal.PLAIN))
                .containsSubsequence(
                        "  world  processes, time scale 0.1, jitter 23 ms, by which all bounds are wider; 2 events heard too late",
                        "  again  ./bellwether run scenarios/library/coordinator-crash.yaml --seed 7 --on processes"
                                + " --time-scale 0.1",
                        "         the same script with the same draws, but not the same run: real time is not replayed");
    }

    @Test
    void aRunThatTheMachineWasTooLateForSaysWhatItWouldHaveFailedAndBySoMuch() {
        assertThat(Conclusion.of(Runs.tooLate(), "runs", new Terminal(200, false, false)))
                .containsSubsequence(
                        "  INCONCLUSIVE  the machine was too late to tell: answered; missed: coordinator is server-3 within 45 s",
                        "  world  processes, attempt 2, time scale 0.2, jitter 600 ms, by which all bounds are wider; answers may"
                                + " be 2.40 s late, and nodes wait 2 s for one: what fails for that is inconclusive");
    }

    @Test
    void aFailureOnAMachineThatWasTooLateNamesOnlyWhatIsJudged() {
        assertThat(Conclusion.of(Runs.failedAndTooLate(), "runs", new Terminal(200, false, false)))
                .contains("  FAIL  lamport");
    }

    @Test
    void aRunThatDidNotReachItsEndSaysWhy() {
        assertThat(Conclusion.of(Runs.brokenForReal(), "runs", Terminal.PLAIN))
                .contains("  FAIL  server-2 ended by itself, exit code 1, its log: no space left");
    }

    @Test
    void theReplayCommandIsNeverCut() {
        assertThat(Conclusion.of(Runs.passed(), "runs", new Terminal(40, false, false)))
                .contains("  again  ./bellwether run scenarios/library/coordinator-crash.yaml --seed 7");
    }
}
