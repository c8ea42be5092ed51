package io.bellwether.scenarios.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.report.Runs;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    @Test
    void everyRunIsOneLineAndThoseThatDidNotPassAreGivenAgain() {
        assertThat(RunSummary.of(List.of(Runs.passed(), Runs.failed(), Runs.inconclusive()), Terminal.PLAIN))
                .containsExactly(
                        "  scenario           outcome       seed  cluster    real",
                        "  coordinator-crash  pass             7    180 s  420 ms",
                        "  coordinator-crash  fail             7    180 s  420 ms  bully-safety; missed: coordinator is server-3 within 45 s",
                        "  coordinator-crash  inconclusive     7    180 s  420 ms  loss hit nothing",
                        "",
                        "  3 runs: 1 pass, 1 fail, 1 inconclusive, in 1.26 s",
                        "  again  ./bellwether run scenarios/library/coordinator-crash.yaml --seed 7",
                        "  again  ./bellwether run scenarios/library/coordinator-crash.yaml --seed 7");
    }

    @Test
    void aRunThatWasMadeMoreThanOnceSaysSo() {
        assertThat(RunSummary.of(List.of(Runs.tooLate()), new Terminal(300, false, false))
                        .get(1))
                .endsWith("the machine was too late to tell: answered; missed: coordinator is server-3 within 45 s;"
                        + " attempt 2, time scale 0.2");
    }

    @Test
    void runsInRealTimeSayHowLateThingsWere() {
        assertThat(RunSummary.of(List.of(Runs.passedForReal()), Terminal.PLAIN))
                .contains("  on processes, time scale 0.1, jitter up to 23 ms");
    }
}
