package io.bellwether.scenarios.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.report.Runs;
import io.bellwether.scenarios.report.terminal.Terminal;
import org.junit.jupiter.api.Test;

class VerdictTableTest {

    @Test
    void aPassShowsEachCheckWithItsWitnessesThenExpectationsAndFaults() {
        assertThat(VerdictTable.of(Runs.passed(), Terminal.PLAIN))
                .containsExactly(
                        "",
                        "  check         verdict       witnesses",
                        "  bully-safety  pass                  3  at most one coordinator in each of 2 epochs",
                        "  lamport       pass               1204  clocks agree with what happened before what",
                        "  membership    inconclusive          0  no server was away for the expiry time",
                        "",
                        "  ✓  coordinator is server-2 within 45 s  after 12.1 s",
                        "",
                        "  !  crash  server-3  1:00.000  1 effect");
    }

    @Test
    void aFailureShowsWhereAndWhenItWasBroken() {
        assertThat(VerdictTable.of(Runs.failed(), Terminal.PLAIN))
                .contains(
                        "  bully-safety  fail             3  two coordinators in epoch 2",
                        "  ✗ bully-safety  1:12.116  server-1  also claims epoch 2 <&\u0001> (event 812)",
                        "  ✓  coordinator is server-2 within 45 s  after 12.1 s",
                        "  ✗  coordinator is server-3 within 45 s  found: coordinator is server-2");
    }

    @Test
    void aFaultThatHitNothingIsSaid() {
        assertThat(VerdictTable.of(Runs.inconclusive(), Terminal.PLAIN))
                .contains("  !  loss  server-1,2  0:10.000 – 0:20.000  hit nothing");
    }

    @Test
    void whatTheTargetCouldNotDoIsSaid() {
        assertThat(VerdictTable.of(Runs.passedForReal(), Terminal.PLAIN))
                .contains(
                        "  –  disk.sync  line 4    left out, because its disks are its own",
                        "  –  loss       0:10.000  left out, because TCP loses no single message");
    }

    @Test
    void whereAFaultWasAddedExpectationsAreShownAsNotJudged() {
        assertThat(VerdictTable.of(Runs.passedWithAddedFault(), Terminal.PLAIN))
                .containsSequence(
                        "     not judged, because a fault was added:",
                        "  ✗  coordinator is server-3 within 45 s     found: coordinator is server-2");
    }

    @Test
    void whereTheMachineWasTooLateAMissedExpectationIsShownAsNotJudged() {
        assertThat(VerdictTable.of(Runs.tooLate(), Terminal.PLAIN))
                .containsSequence(
                        "     not judged, because the machine was too late:",
                        "  ✗  coordinator is server-3 within 45 s            found: coordinator is server-2");
    }

    @Test
    void onANarrowTerminalWhatFailedIsWrappedAndNotCut() {
        assertThat(VerdictTable.of(Runs.failed(), new Terminal(60, false, false)))
                .containsSequence(
                        "  ✓  coordinator is server-2 within 45 s  after 12.1 s",
                        "  ✗  coordinator is server-3 within 45 s  found: coordinator",
                        "                                          is server-2");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        assertThat(VerdictTable.of(Runs.passed(), new Terminal(60, false, false)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60))
                .contains("                                         coordinator in each");
    }

    @Test
    void colourDoesNotMoveTheColumns() {
        String coloured = String.join("\n", VerdictTable.of(Runs.failed(), new Terminal(80, true, true)));
        assertThat(coloured).contains("\u001b[31mfail");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
                .isEqualTo(String.join("\n", VerdictTable.of(Runs.failed(), new Terminal(80, false, false))));
    }
}
