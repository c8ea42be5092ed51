package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a run: what is about to be shown. */
public final class Headline {

    private Headline() {}

    /** @param where in which world it runs, {@code on processes} say; empty for the simulator */
    public static List<String> of(ScenarioFamily scenario, long seed, String where, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + terminal.paint(Ink.STRONG, scenario.name())
                + terminal.paint(Ink.QUIET, ", seed " + seed + (where.isEmpty() ? "" : ", " + where)));
        if (!scenario.about().isEmpty()) {
            Terminal.wrap(scenario.about(), terminal.columns() - 2).forEach(line -> lines.add("  " + line));
        }
        lines.add("");
        return List.copyOf(lines);
    }
}
