package io.bellwether.cli;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.run.RunTarget;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the command in this JVM and keeps what it prints. */
final class Console {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SortedMap<String, OfferedTarget> targets;
    private final Path home;
    private final Terminal terminal;

    /** @param target is the simulator, or stands for it */
    Console(RunTarget target, Path home, Terminal terminal) {
        this(new TreeMap<>(Map.of(target.name(), OfferedTarget.simulated(() -> target))), home, terminal);
    }

    Console(SortedMap<String, OfferedTarget> targets, Path home, Terminal terminal) {
        this.targets = targets;
        this.home = home;
        this.terminal = terminal;
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        return BellwetherCommand.execute(
                new Surroundings(
                        targets,
                        new ScenarioReader(Checks.names()),
                        new ScenarioFinder(home),
                        terminal,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new TreeMap<>(),
                        home.resolve("failures")),
                arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
