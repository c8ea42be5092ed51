package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run} on a target where time is real. */
class RealTargetsTest {

    private static final String TWO_SERVERS = "name: %s\ncluster: {servers: 2}\nchecks: all\nduration: 60s\n";

    @TempDir
    private Path home;

    private final List<TargetOptions> made = new ArrayList<>();
    private Path library;

    @BeforeEach
    void aLibraryOfTwo() throws IOException {
        library = Files.createDirectories(home.resolve("scenarios/library"));
        Files.writeString(library.resolve("one.yaml"), String.format(TWO_SERVERS, "one"));
        Files.writeString(library.resolve("two.yaml"), String.format(TWO_SERVERS, "two"));
    }

    @Test
    void theTimeScaleReachesTheTargetAndTheHeadline() {
        Console console = console(ScriptedTarget.always(Outcome.PASS));

        assertThat(run(console, "one", "--time-scale", "0.1")).isEqualTo(ExitCode.PASS);

        assertThat(made.get(0).timeScale().factor()).isEqualTo(0.1);
        assertThat(console.out()).contains("one, seed 1, on real, time scale 0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "1000", "0.00001"})
    void aTimeScaleThatMakesNoSenseIsRefused(String scale) {
        Console console = console(ScriptedTarget.always(Outcome.PASS));

        assertThat(run(console, "one", "--time-scale", scale)).isEqualTo(ExitCode.USAGE);

        assertThat(console.err()).contains("--time-scale takes a number from 0.001 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--strict", "--time-scale=0.5", "--jobs=2", "--attempts=2"})
    void inVirtualTimeTheOptionsOfRealTimeAreRefused(String option) {
        Console console = new Console(ScriptedTarget.always(Outcome.PASS), home, Terminal.PLAIN);

        assertThat(console.run("run", "one", option)).isEqualTo(ExitCode.USAGE);

        assertThat(console.err()).contains("means nothing on 'sim'");
    }

    @Test
    void whatTheTargetCannotDoIsSaidBeforeTheRunAndLeftOut() {
        Console console = console(without("loss"));

        assertThat(run(console, "one")).isEqualTo(ExitCode.PASS);

        assertThat(console.err())
                .contains("one:7: real cannot do 'loss' (at 0:10.000), because TCP loses no single message; it is left"
                        + " out");
    }

    @Test
    void withStrictNothingIsRunIfTheTargetCannotDoAllOfIt() {
        ScriptedTarget target = ScriptedTarget.always(Outcome.PASS);
        Console console = console(limited(target, List.of(leftOut("loss")), family -> Optional.empty()));

        assertThat(run(console, "one", "--strict")).isEqualTo(ExitCode.USAGE);

        assertThat(target.seeds()).isEmpty();
        assertThat(console.err())
                .contains("one:7: real cannot do 'loss'")
                .contains("nothing was run: real cannot do all of it, and --strict asks for all");
    }

    @Test
    void aSettingThatDoesNotReachTheTargetIsNamedAndWithStrictNothingIsRun() {
        LeftOut sync = new LeftOut("disk.sync", Optional.empty(), 4, "its disks are its own");
        ScriptedTarget target = ScriptedTarget.always(Outcome.PASS);
        RunTarget deaf = new Limited(target, List.of(), List.of(sync), family -> Optional.empty());
        Console lenient = console(deaf);
        Console strict = console(deaf);

        assertThat(run(lenient, "one")).isEqualTo(ExitCode.PASS);
        assertThat(lenient.err())
                .contains("one:4: real cannot do 'disk.sync', because its disks are its own; it is left out");

        assertThat(run(strict, "one", "--strict")).isEqualTo(ExitCode.USAGE);
        assertThat(strict.err()).contains("one:4: real cannot do 'disk.sync'");
        assertThat(target.seeds()).hasSize(1);
    }

    @Test
    void aScenarioThatCannotRunHereIsNamedAndTheOthersAreRun() {
        ScriptedTarget target = ScriptedTarget.always(Outcome.PASS);
        Console console = console(limited(target, List.of(), family -> Optional.of("it is too large")
                .filter(reason -> family.name().equals("one"))));

        assertThat(run(console, "one", "two")).isEqualTo(ExitCode.PASS);

        assertThat(console.err()).contains("one cannot run on real, because it is too large");
        assertThat(target.seeds()).hasSize(1);
    }

    @Test
    void ifNothingCanRunHereThatIsAnError() {
        Console console = console(
                limited(ScriptedTarget.always(Outcome.PASS), List.of(), family -> Optional.of("it is too large")));

        assertThat(run(console, "one")).isEqualTo(ExitCode.USAGE);

        assertThat(console.err()).contains("nothing was run: nothing of it can run on real");
    }

    @Test
    void jobsRunAtTheSameTimeAndPrintOneAfterTheOther() {
        CountDownLatch bothAreRunning = new CountDownLatch(2);
        Console console = console(new TreeMap<>(Map.of(
                "real",
                OfferedTarget.real(options -> new Meeting(bothAreRunning, ScriptedTarget.always(Outcome.FAIL))))));

        assertThat(run(console, "one", "two", "--jobs", "2")).isEqualTo(ExitCode.FAIL);

        assertThat(console.out()).containsSubsequence("one, seed 1", "FAIL", "two, seed 1", "FAIL", "2 runs: 2 fail");
    }

    @Test
    void aSeedThatFailsIsNotRunAgainBecauseItWouldBeAnotherRun() {
        ScriptedTarget target = new ScriptedTarget(seed -> seed == 2 ? Outcome.FAIL : Outcome.PASS);

        assertThat(run(console(target), "one", "--seeds", "1..5")).isEqualTo(ExitCode.FAIL);

        assertThat(target.seeds()).containsExactly(1L, 2L);
        assertThat(home.resolve("out/one/2/report.json")).exists();
    }

    @Test
    void aRunThatTheMachineWasTooLateForIsMadeAgain() throws IOException {
        LateWorld world = new LateWorld(1, true);
        Console console = console(world);

        assertThat(run(console, "one")).isEqualTo(ExitCode.PASS);

        assertThat(world.attempts()).containsExactly(1, 2);
        assertThat(console.out())
                .containsSubsequence(
                        "one, seed 1, at time scale 0.1: the machine was too late to tell: missed: coordinator is",
                        "again, at half the pace",
                        "PASS",
                        "attempt 2, time scale 0.2");
        assertThat(home.resolve("out/one/1/report.json")).content().contains("\"attempt\" : 2");
    }

    @Test
    void withJsonARunThatIsMadeAgainPrintsOneReport() throws IOException {
        Console console = console(new LateWorld(1, true));

        assertThat(run(console, "one", "--json")).isEqualTo(ExitCode.PASS);

        assertThat(new ObjectMapper()
                        .readTree(console.out())
                        .get("world")
                        .get("attempt")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aMachineThatIsAlwaysTooLateLeavesTheRunInconclusive() {
        LateWorld world = new LateWorld(Integer.MAX_VALUE, true);
        Console console = console(world);

        assertThat(run(console, "one", "--quiet")).isEqualTo(ExitCode.INCONCLUSIVE);

        assertThat(world.attempts()).containsExactly(1, 2, 3);
        assertThat(console.out()).contains("1 inconclusive");
    }

    @Test
    void attemptsSaysHowOften() {
        LateWorld world = new LateWorld(Integer.MAX_VALUE, true);

        assertThat(run(console(world), "one", "--attempts", "1")).isEqualTo(ExitCode.INCONCLUSIVE);

        assertThat(world.attempts()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "11"})
    void attemptsThatMakeNoSenseAreRefused(String attempts) {
        Console console = console(ScriptedTarget.always(Outcome.PASS));

        assertThat(run(console, "one", "--attempts", attempts)).isEqualTo(ExitCode.USAGE);

        assertThat(console.err()).contains("--attempts takes a number from 1 to 10, not " + attempts);
    }

    @Test
    void whereARunLeavesSomethingBehindItIsNotMadeAgain() {
        LateWorld world = new LateWorld(1, false);

        assertThat(run(console(world), "one")).isEqualTo(ExitCode.INCONCLUSIVE);

        assertThat(world.attempts()).containsExactly(1);
    }

    private int run(Console console, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("run", "--on", "real", "--out", home.resolve("out").toString()));
        all.addAll(List.of(arguments));
        return console.run(all.toArray(String[]::new));
    }

    private Console console(RunTarget target) {
        return console(new TreeMap<>(Map.of("real", OfferedTarget.real(options -> {
            made.add(options);
            return target;
        }))));
    }

    private Console console(TreeMap<String, OfferedTarget> targets) {
        return new Console(targets, home, Terminal.PLAIN);
    }

    private static LeftOut leftOut(String keyword) {
        return new LeftOut(keyword, Optional.of(Duration.ofSeconds(10)), 7, "TCP loses no single message");
    }

    private static RunTarget without(String keyword) {
        return limited(ScriptedTarget.always(Outcome.PASS), List.of(leftOut(keyword)), family -> Optional.empty());
    }

    private static RunTarget limited(
            RunTarget target, List<LeftOut> impossible, Function<ScenarioFamily, Optional<String>> obstacle) {
        return new Limited(target, impossible, List.of(), obstacle);
    }

    /** A world that cannot do everything. */
    private record Limited(
            RunTarget target,
            List<LeftOut> impossible,
            List<LeftOut> ignored,
            Function<ScenarioFamily, Optional<String>> obstacles)
            implements RunTarget {

        @Override
        public String name() {
            return "real";
        }

        @Override
        public RunResult run(ScenarioFamily scenario, RunRequest request) {
            return target.run(scenario, request);
        }

        @Override
        public List<LeftOut> cannotDo(ScenarioFamily scenario, long seed) {
            return impossible;
        }

        @Override
        public List<LeftOut> ignores(ScenarioFamily scenario, long seed) {
            return ignored;
        }

        @Override
        public Optional<String> obstacle(ScenarioFamily scenario, long seed) {
            return obstacles.apply(scenario);
        }

        @Override
        public void close() {
            target.close();
        }
    }

    /** A world in which a run ends only when as many others run as are awaited. */
    private record Meeting(CountDownLatch awaited, RunTarget target) implements RunTarget {

        @Override
        public String name() {
            return "real";
        }

        @Override
        public RunResult run(ScenarioFamily scenario, RunRequest request) {
            awaited.countDown();
            try {
                assertThat(awaited.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return target.run(scenario, request);
        }

        @Override
        public void close() {
            target.close();
        }
    }
}
