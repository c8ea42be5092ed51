package io.bellwether.cli;

import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * All that the commands take from outside.
 *
 * @param targets the worlds that a scenario can run in, by name; none is made before it is needed
 * @param out results, and nothing else
 * @param err problems
 * @param environment the variables of the process
 * @param failures the directory for the stack trace of a mistake of the program itself
 */
record Surroundings(
        SortedMap<String, OfferedTarget> targets,
        ScenarioReader reader,
        ScenarioFinder finder,
        Terminal terminal,
        PrintStream out,
        PrintStream err,
        SortedMap<String, String> environment,
        Path failures) {

    /** The same, but what is printed is read later, in one piece. */
    Surroundings printingTo(PrintStream other) {
        return new Surroundings(targets, reader, finder, terminal.still(), other, err, environment, failures);
    }

    void print(List<String> lines) {
        lines.forEach(out::println);
    }
}
