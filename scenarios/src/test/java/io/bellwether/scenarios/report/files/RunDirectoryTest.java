package io.bellwether.scenarios.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.scenarios.report.Runs;
import io.bellwether.scenarios.report.Script;
import io.bellwether.scenarios.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

    @TempDir
    private Path out;

    @Test
    void aCompleteRunLeavesItsFilesUnderNameAndSeed() throws IOException {
        run(Runs.passed());
        assertThat(names(out.resolve("coordinator-crash/7")))
                .containsExactly("junit.xml", "report.json", "shiviz.log", "trace.jsonl");
        assertThat(out.resolve("coordinator-crash/7/report.json")).hasContent(ReportJson.of(Runs.passed()));
    }

    @Test
    void latestPointsAtTheNewestRun() throws IOException {
        run(Runs.passed());
        run(Runs.failed());
        assertThat(out.resolve("latest/report.json")).hasContent(ReportJson.of(Runs.failed()));
    }

    @Test
    void latestStaysValidWhenTheDirectoryIsMoved() throws IOException {
        run(Runs.passed());
        assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of("coordinator-crash", "7"));
    }

    @Test
    void anAbandonedRunLeavesNoHalfFileUnderAFinalName() throws IOException {
        try (RunDirectory directory = RunDirectory.open(out, "coordinator-crash", 7)) {
            play(directory);
        }
        assertThat(names(out.resolve("coordinator-crash/7"))).isEmpty();
        assertThat(out.resolve("latest")).doesNotExist();
    }

    @Test
    void anAbandonedRunKeepsTheFilesOfTheOneBefore() throws IOException {
        run(Runs.passed());
        try (RunDirectory directory = RunDirectory.open(out, "coordinator-crash", 7)) {
            play(directory);
        }
        assertThat(out.resolve("latest/report.json")).hasContent(ReportJson.of(Runs.passed()));
    }

    @Test
    void theFilesOfNodesAreThoseOfTheSameRunAsTheReport() throws IOException {
        Path kept = out.resolve("coordinator-crash/7/nodes");
        runWithNodes("first");
        assertThat(kept.resolve("server-1.log")).hasContent("first");

        try (RunDirectory abandoned = RunDirectory.open(out, "coordinator-crash", 7)) {
            leaveNodes(abandoned, "abandoned");
        }
        assertThat(kept.resolve("server-1.log")).hasContent("first");

        runWithNodes("second");
        assertThat(kept.resolve("server-1.log")).hasContent("second");

        run(Runs.passed());
        assertThat(kept).doesNotExist();
        assertThat(names(out.resolve("coordinator-crash/7"))).noneMatch(name -> name.contains("nodes"));
    }

    @Test
    void whatAKilledRunLeftOfItsNodesIsNotTakenForTheNextOnes() throws IOException {
        Path killed = RunDirectory.open(out, "coordinator-crash", 7).nodes();
        Files.createDirectories(killed);
        Files.writeString(killed.resolve("server-9.log"), "of the killed run");

        runWithNodes("of the next");

        assertThat(names(out.resolve("coordinator-crash/7/nodes"))).containsExactly("server-1.log");
    }

    @Test
    void ofARunThatPassesAfterAllNothingIsKept() throws IOException {
        try (RunDirectory directory = RunDirectory.open(out, "coordinator-crash", 7)) {
            play(directory);
            leaveNodes(directory, "an expectation was missed, and is not judged");
            directory.complete(Runs.passedWithAddedFault());
        }

        assertThat(names(out.resolve("coordinator-crash/7"))).noneMatch(name -> name.contains("nodes"));
    }

    private void runWithNodes(String log) throws IOException {
        try (RunDirectory directory = RunDirectory.open(out, "coordinator-crash", 7)) {
            play(directory);
            leaveNodes(directory, log);
            directory.complete(Runs.failed());
        }
    }

    private static void leaveNodes(RunDirectory directory, String log) throws IOException {
        Files.createDirectories(directory.nodes());
        Files.writeString(directory.nodes().resolve("server-1.log"), log);
    }

    private void run(RunResult result) throws IOException {
        try (RunDirectory directory = RunDirectory.open(out, result.scenario(), result.seed())) {
            play(directory);
            directory.complete(result);
        }
    }

    private static void play(RunDirectory directory) {
        directory.listeners().forEach(listener -> new Script(listener).node("a", new CoordinatorElected(1, 1)));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
