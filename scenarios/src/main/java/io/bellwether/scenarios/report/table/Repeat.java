package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.run.RunResult;
import java.util.ArrayList;
import java.util.List;

/** Between two runs of the same: why the first does not do. */
public final class Repeat {

    private Repeat() {}

    /** @param result of a run that tells nothing, because the machine was too late */
    public static List<String> of(RunResult result, Terminal terminal) {
        String text = result.scenario() + ", seed " + result.seed() + ", at time scale "
                + Spans.scale(result.world().timeScale()) + ": " + Reason.of(result) + "; again, at half the pace";
        List<String> lines = new ArrayList<>();
        Terminal.wrap(text, terminal.columns() - 2)
                .forEach(line -> lines.add("  " + terminal.paint(Ink.WARNING, line)));
        lines.add("");
        return List.copyOf(lines);
    }
}
