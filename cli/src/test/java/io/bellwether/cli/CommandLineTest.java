package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.run.RunTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private static final String VALID = """
            name: %s
            about: Nothing happens.
            cluster: {servers: 3}
            checks: all
            duration: 180s
            """;

    @TempDir
    private Path home;

    private Path library;

    @BeforeEach
    void aLibraryOfTwo() throws IOException {
        library = Files.createDirectories(home.resolve("scenarios/library"));
        write("quiet-day");
        write("second-day");
    }

    @Test
    void aRunThatPassesTellsItsStoryAndExitsWith0() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, "quiet-day")).isEqualTo(0);
        assertThat(console.out())
                .containsSubsequence(
                        "quiet-day, seed 1",
                        "Nothing happens.",
                        " 0:02.000  server-3     ● is the coordinator, epoch 1.3",
                        "lamport  pass             1  as scripted",
                        "PASS  1 check",
                        "again  ./bellwether run quiet-day --seed 1");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aRunThatFailsExitsWith1() {
        assertThat(run(console(ScriptedTarget.always(Outcome.FAIL)), "quiet-day"))
                .isEqualTo(1);
    }

    @Test
    void anInconclusiveRunExitsWith3() {
        assertThat(run(console(ScriptedTarget.always(Outcome.INCONCLUSIVE)), "quiet-day"))
                .isEqualTo(3);
    }

    @Test
    void theFilesOfARunAreUnderItsNameAndSeed() {
        run(console(ScriptedTarget.always(Outcome.PASS)), "quiet-day", "--seed", "42");
        assertThat(home.resolve("out/quiet-day/42/report.json")).exists();
    }

    @Test
    void aDirectoryRunsAllItsFilesAndEndsWithASummary() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, library.toString())).isEqualTo(0);
        assertThat(console.out()).containsSubsequence("quiet-day", "second-day", "2 runs: 2 pass");
    }

    @Test
    void seedsStopAtTheFirstFailureAndSayHowToSeeItAgain() {
        ScriptedTarget target = new ScriptedTarget(seed -> seed == 5 ? Outcome.FAIL : Outcome.PASS);
        Console console = console(target);
        assertThat(run(console, "quiet-day", "--seeds", "3..1000")).isEqualTo(1);
        assertThat(target.seeds()).containsExactly(3L, 4L, 5L, 5L);
        assertThat(console.out()).contains("again  ./bellwether run quiet-day --seed 5", "3 runs: 2 pass, 1 fail");
        assertThat(home.resolve("out/quiet-day/5/report.json")).exists();
    }

    @Test
    void withAnAddedFaultTheChecksAloneDecideAndTheReplayCommandSaysSo() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, "quiet-day", "--add-fault")).isEqualTo(0);
        assertThat(console.out()).contains("again  ./bellwether run quiet-day --seed 1 --add-fault");

        assertThat(run(console(ScriptedTarget.always(Outcome.FAIL)), "quiet-day", "--add-fault"))
                .isEqualTo(1);
    }

    @Test
    void seedsThatAllPassLeaveNoFiles() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, "quiet-day", "--seeds", "1..100")).isEqualTo(0);
        assertThat(console.out()).contains("10 of 100 seeds of quiet-day", "100 runs: 100 pass");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void seedsThatPassLeaveFilesWhereTheyAreToBeKept() {
        assertThat(run(console(ScriptedTarget.always(Outcome.PASS)), "quiet-day", "--seeds", "1..3", "--keep"))
                .isEqualTo(0);
        assertThat(home.resolve("out/quiet-day"))
                .isDirectoryContaining(seed -> seed.endsWith("1"))
                .isDirectoryContaining(seed -> seed.endsWith("2"))
                .isDirectoryContaining(seed -> seed.endsWith("3"));
    }

    @Test
    void jsonIsTheReportAndNothingElse() throws IOException {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        run(console, "quiet-day", "--json");
        assertThat(new ObjectMapper().readTree(console.out()).get("scenario").asText())
                .isEqualTo("quiet-day");

        run(console, "quiet-day", "second-day", "--json");
        JsonNode reports = new ObjectMapper().readTree(console.out());
        assertThat(reports.isArray()).isTrue();
        assertThat(reports).hasSize(2);
    }

    @Test
    void quietSaysNothingOfARunThatPassesButTheTotal() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        run(console, "quiet-day", "--quiet");
        assertThat(console.out()).contains("1 run: 1 pass").doesNotContain("is the coordinator");
    }

    @Test
    void aFileThatIsNotValidIsExplainedAndNothingRuns() throws IOException {
        Files.writeString(library.resolve("wrong.yaml"), "name: wrong\ncluser: {servers: 3}\nduration: 10s\n");
        ScriptedTarget target = ScriptedTarget.always(Outcome.PASS);
        Console console = console(target);
        assertThat(run(console, "quiet-day", "wrong")).isEqualTo(2);
        assertThat(console.err()).contains("wrong.yaml:2:1", "did you mean 'cluster'?", "nothing was run");
        assertThat(target.seeds()).isEmpty();
    }

    @Test
    void checkSaysEveryProblemOfEveryFile() throws IOException {
        Files.writeString(library.resolve("wrong.yaml"), "name: wrong\ncluser: {servers: 3}\nduration: 10\n");
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(console.run("check", "quiet-day", "wrong")).isEqualTo(2);
        assertThat(console.out()).contains("quiet-day: valid");
        assertThat(console.err()).contains("wrong.yaml:2:1", "wrong.yaml:3:", "in 1 file");
        assertThat(console.run("check", "quiet-day")).isEqualTo(0);
    }

    @Test
    void listShowsTheLibrary() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(console.run("list")).isEqualTo(0);
        assertThat(console.out()).contains("  quiet-day         3     180 s  Nothing happens.");
    }

    @Test
    void anUnknownScenarioNamesTheNearestOne() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, "quiet-dya")).isEqualTo(2);
        assertThat(console.err()).contains("'quiet-dya'", "did you mean 'quiet-day'?");
    }

    @Test
    void anUnknownOptionOrCommandNamesTheNearestOne() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(console.run("run", "quiet-day", "--sed", "4")).isEqualTo(2);
        assertThat(console.err())
                .contains("no option '--sed'; did you mean '--seed'?")
                .doesNotContain("\tat ");
        assertThat(console.run("rnu", "quiet-day")).isEqualTo(2);
        assertThat(console.err())
                .contains("no command 'rnu'; did you mean 'run'?")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownTargetNamesTheOnesThereAre() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, "quiet-day", "--on", "moon")).isEqualTo(2);
        assertThat(console.err()).contains("no target 'moon'", "there is: sim");
    }

    @Test
    void aRangeOfSeedsThatIsNoneIsExplained() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, "quiet-day", "--seeds", "10")).isEqualTo(2);
        assertThat(console.err()).contains("as in 1..1000");
        assertThat(run(console, "quiet-day", "--seeds", "9..3")).isEqualTo(2);
        assertThat(console.err()).contains("is empty");
    }

    @Test
    void aSeedThatIsNoneIsExplained() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, "quiet-day", "--seed", "x")).isEqualTo(2);
        assertThat(console.err()).contains("'x' is no seed; write a whole number");
        assertThat(run(console, "quiet-day", "--seed", "99999999999999999999")).isEqualTo(2);
        assertThat(run(console, "quiet-day", "--seed", "-42")).isZero();
    }

    @Test
    void withoutACommandTheCommandsAreNamed() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(console.run()).isEqualTo(2);
        assertThat(console.err())
                .contains("run, check, list, reference, broker, server, proxy, bot, client, health, conform, help");
    }

    @Test
    void helpAndVersionExitWith0() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(console.run("help")).isEqualTo(0);
        assertThat(console.out()).contains("run", "check", "list");
        assertThat(console.run("run", "--help")).isEqualTo(0);
        assertThat(console.out()).contains("--seeds", "Exit codes");
        assertThat(console.run("--version")).isEqualTo(0);
        assertThat(console.out()).startsWith("bellwether ");
    }

    @Test
    void anOutputDirectoryThatCannotBeWrittenIsExplained() throws IOException {
        Files.writeString(home.resolve("out"), "a file, not a directory");
        Console console = console(ScriptedTarget.always(Outcome.PASS));
        assertThat(run(console, "quiet-day")).isEqualTo(2);
        assertThat(console.err()).contains("cannot be written", "--out");
    }

    @Test
    void aMistakeOfTheProgramIsOneLineAndAFile() {
        Console console = console(new ScriptedTarget(seed -> {
            throw new IllegalStateException("two clocks for one node");
        }));
        assertThat(run(console, "quiet-day")).isEqualTo(70);
        assertThat(console.err().lines()).hasSize(1);
        assertThat(console.err()).contains("two clocks for one node", "internal-error.txt");
        assertThat(home.resolve("failures/internal-error.txt")).content().contains("\tat io.bellwether");
    }

    private Console console(RunTarget target) {
        return new Console(target, home, Terminal.PLAIN);
    }

    private int run(Console console, String... rest) {
        String[] arguments = new String[rest.length + 3];
        arguments[0] = "run";
        arguments[1] = "--out";
        arguments[2] = home.resolve("out").toString();
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return console.run(arguments);
    }

    private void write(String name) throws IOException {
        Files.writeString(library.resolve(name + ".yaml"), VALID.formatted(name));
    }
}
