package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.sim.SimTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the real simulator behind it. */
class SameSeedSameFilesTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final List<String> FILES = List.of("trace.jsonl", "shiviz.log", "junit.xml", "report.json");

    @TempDir
    private Path out;

    @Test
    void theSameSeedGivesTheSameBytesInEveryFileOfTheRun() throws IOException {
        Path first = run("first", 7);
        Path second = run("second", 7);
        for (String file : FILES) {
            assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
        }
    }

    @Test
    void anotherSeedGivesAnotherTrace() throws IOException {
        assertThat(Files.mismatch(
                        run("first", 7).resolve("trace.jsonl"), run("second", 8).resolve("trace.jsonl")))
                .isNotNegative();
    }

    private Path run(String directory, long seed) {
        Console console = new Console(new SimTarget(), REPOSITORY, Terminal.PLAIN);
        Path runs = out.resolve(directory);
        assertThat(console.run(
                        "run", "coordinator-crash", "-q", "--out", runs.toString(), "--seed", String.valueOf(seed)))
                .describedAs(console.err())
                .isEqualTo(ExitCode.PASS);
        return runs.resolve("coordinator-crash").resolve(String.valueOf(seed));
    }
}
