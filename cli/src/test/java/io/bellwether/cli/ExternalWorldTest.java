package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.external.ExternalSystem;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where somebody else's system is, as the command line says it. */
class ExternalWorldTest {

    @TempDir
    private Path home;

    private final List<ExternalSystem> systems = new ArrayList<>();

    @BeforeEach
    void aScenario() throws Exception {
        Files.writeString(home.resolve("one.yaml"), "name: one\ncluster: {servers: 1}\nduration: 30s\n");
    }

    @Test
    void theWordsThatAreShownToRunItAgainLeadToTheSameSystem() {
        List<String> words = List.of(
                "--server",
                "tcp://one:5555",
                "--server",
                "tcp://two:5556",
                "--reference",
                "tcp://three:5559",
                "--broker",
                "tcp://four:5557/5558");
        assertThat(run(words)).isEqualTo(ExitCode.PASS);
        assertThat(ExternalWorld.words(systems.get(0))).isEqualTo(words);
    }

    @Test
    void aReferenceMeansNothingElsewhere() {
        Console console = console();
        assertThat(console.run("run", home.resolve("one.yaml").toString(), "--reference", "tcp://three:5559"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("--reference mean nothing on 'sim'");
    }

    @Test
    void nothingIsRunAgainAtSomebodyElsesSystem() {
        assertThat(run(List.of("--server", "tcp://one:5555", "--broker", "tcp://four:5557/5558", "--attempts", "2")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(systems).isEmpty();
    }

    private int run(List<String> words) {
        List<String> all = new ArrayList<>(List.of(
                "run",
                home.resolve("one.yaml").toString(),
                "--on",
                "external",
                "--out",
                home.resolve("out").toString()));
        all.addAll(words);
        return console().run(all.toArray(String[]::new));
    }

    private Console console() {
        return new Console(
                new TreeMap<>(Map.of(
                        "sim",
                        OfferedTarget.simulated(() -> ScriptedTarget.always(Outcome.PASS)),
                        "external",
                        OfferedTarget.real(options -> {
                            systems.add(options.external().orElseThrow());
                            return ScriptedTarget.always(Outcome.PASS);
                        }))),
                home,
                Terminal.PLAIN);
    }
}
