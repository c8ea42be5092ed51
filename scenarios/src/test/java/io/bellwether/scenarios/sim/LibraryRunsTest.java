package io.bellwether.scenarios.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.check.delivery.Delivery;
import io.bellwether.scenarios.model.ClientOperation;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships does what it says, whatever the seed. */
class LibraryRunsTest {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    /** Only a scenario in which people write, and read it again, puts these to the test. */
    private static final List<String> ABOUT_WRITES =
            List.of("no-loss", "no-invention", "no-duplicate", "convergence", "history-order");

    private static SimTarget target;

    @BeforeAll
    static void startTarget() {
        target = new SimTarget();
    }

    @AfterAll
    static void closeTarget() {
        target.close();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyScenarioPassesAndNoCheckOfItIsInconclusive(Path file) {
        for (long seed : SEEDS) {
            RunResult result = run(file, seed);

            assertThat(result.outcome())
                    .as("%s, seed %d: %s", file, seed, result)
                    .isEqualTo(Outcome.PASS);
            List<String> unasked = asksForHistory(file) ? List.of() : ABOUT_WRITES;
            assertThat(result.verdicts())
                    .as("%s, seed %d", file, seed)
                    .isNotEmpty()
                    .filteredOn(verdict -> !unasked.contains(verdict.check()))
                    .filteredOn(verdict -> hears(file) || !verdict.check().equals(Delivery.NAME))
                    .allSatisfy(verdict -> assertThat(verdict.outcome()).isEqualTo(Outcome.PASS));
        }
    }

    @Test
    void theSameSeedGivesTheSameHashAndAnotherSeedAnother() {
        Path file = Path.of("library", "coordinator-crash.yaml");

        assertThat(run(file, 1).traceHash())
                .isEqualTo(run(file, 1).traceHash())
                .isNotEqualTo(run(file, 2).traceHash());
    }

    private static boolean asksForHistory(Path file) {
        return family(file).resolve(Draw.lowest()).timeline().stream()
                .anyMatch(event -> event.action() instanceof ClientOperation.ReadHistory);
    }

    /** Without subscribers there is nothing to deliver. */
    private static boolean hears(Path file) {
        return family(file).resolve(Draw.lowest()).timeline().stream()
                .anyMatch(event -> event.action() instanceof ClientOperation.Subscribe);
    }

    private static RunResult run(Path file, long seed) {
        return target.run(family(file), new RunRequest(file.toString(), seed, List.of()));
    }

    private static ScenarioFamily family(Path file) {
        return ((Reading.Accepted) new ScenarioReader(Checks.names()).read(file)).family();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("library"))) {
            return files.sorted().toList();
        }
    }
}
