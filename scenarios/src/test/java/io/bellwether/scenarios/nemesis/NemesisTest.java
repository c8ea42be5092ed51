package io.bellwether.scenarios.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.report.Runs;
import io.bellwether.scenarios.report.files.ReplayCommand;
import io.bellwether.scenarios.report.files.ReportJson;
import io.bellwether.scenarios.run.ExpectationResult;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import io.bellwether.scenarios.sim.SimTarget;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault that no script knows of, in whole simulated clusters. */
class NemesisTest {

    private static final Path CRASH = Path.of("library", "coordinator-crash.yaml");
    private static final Path QUIET = Path.of("library", "steady-state.yaml");

    private static RunTarget target;

    @BeforeAll
    static void startTarget() {
        target = Nemesis.in(new SimTarget());
    }

    @AfterAll
    static void closeTarget() {
        target.close();
    }

    @ParameterizedTest
    @MethodSource("library")
    void everyScriptOfTheLibraryStandsOneFaultMore(Path file) {
        RunResult result = run(file, 1);

        assertThat(result.outcome()).as("%s: %s", file, result).isEqualTo(Outcome.PASS);
    }

    static List<Path> library() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("library"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theScriptsOwnFaultFiresAsEverAndOneMoreBesideIt() {
        for (RunResult result : runs(CRASH, 20)) {
            assertThat(result.faults()).hasSize(2);
            assertThat(result.faults())
                    .filteredOn(
                            fault -> fault.at().toSeconds() == 60 && fault.at().toNanosPart() == 0)
                    .extracting(FaultReport::kind)
                    .contains("crash");
        }
    }

    @Test
    void anExpectationThatIsMissedBecauseOfItIsShownAndDoesNotFailTheRun() {
        List<RunResult> missed = runs(QUIET, 30).stream()
                .filter(result -> !result.expectations().stream().allMatch(ExpectationResult::met))
                .toList();

        assertThat(missed).isNotEmpty().allSatisfy(result -> assertThat(result.outcome())
                .isEqualTo(Outcome.PASS));
    }

    @Test
    void aFaultThatHitsNothingDoesNotMakeTheRunInconclusive() {
        List<RunResult> idle = runs(CRASH, 60).stream()
                .filter(result -> !result.faults().stream().allMatch(FaultReport::hit))
                .toList();

        assertThat(idle).isNotEmpty().allSatisfy(result -> assertThat(result.outcome())
                .isEqualTo(Outcome.PASS));
    }

    @Test
    void theSameSeedAddsTheSameFault() {
        assertThat(ReportJson.of(run(CRASH, 5))).isEqualTo(ReportJson.of(run(CRASH, 5)));
    }

    @Test
    void aWorldThatFailedBeforeTheEndOrKeepsWhatWasWrittenIsNoOtherForIt() {
        LeftOut deaf = new LeftOut("disk.sync", Optional.empty(), 4, "its disks are its own");

        try (RunTarget broken = Nemesis.in(new BrokenWorld(List.of(deaf)))) {
            ScenarioFamily family = family(CRASH);
            RunResult result = broken.run(family, new RunRequest("crash.yaml", 1, List.of()));

            assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(broken.ignores(family, 1)).containsExactly(deaf);
            assertThat(broken.startsAfresh()).isFalse();
        }
    }

    /** Its runs end before their time, nodes do not hear a setting, and what was written stays. */
    private record BrokenWorld(List<LeftOut> deafTo) implements RunTarget {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public RunResult run(ScenarioFamily scenario, RunRequest request) {
            return Runs.brokenForReal();
        }

        @Override
        public List<LeftOut> ignores(ScenarioFamily scenario, long seed) {
            return deafTo;
        }

        @Override
        public boolean startsAfresh() {
            return false;
        }

        @Override
        public void close() {}
    }

    @Test
    void theRunSaysWhatItWasAndHowToSeeItAgain() {
        RunResult result = run(CRASH, 5);

        assertThat(result.faultAdded()).isTrue();
        assertThat(ReplayCommand.of(result)).endsWith(" --seed 5 --add-fault");
    }

    private static List<RunResult> runs(Path file, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(seed -> run(file, seed))
                .toList();
    }

    private static RunResult run(Path file, long seed) {
        return target.run(family(file), new RunRequest(file.toString(), seed, List.of()));
    }

    private static ScenarioFamily family(Path file) {
        return ((Reading.Accepted) new ScenarioReader(Checks.names()).read(file)).family();
    }
}
