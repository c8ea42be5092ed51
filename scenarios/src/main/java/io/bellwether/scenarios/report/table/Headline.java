package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a run: what is about to be shown. */
public final class Headline {

    private Headline() {}

    public static List<String> of(ScenarioFamily scenario, long seed, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + terminal.paint(Ink.STRONG, scenario.name()) + terminal.paint(Ink.QUIET, ", seed " + seed));
        if (!scenario.about().isEmpty()) {
            lines.addAll(wrapped(scenario.about(), terminal.columns() - 2));
        }
        lines.add("");
        return List.copyOf(lines);
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add("  " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add("  " + line);
        return lines;
    }
}
