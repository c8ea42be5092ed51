package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.report.files.ReplayCommand;
import io.bellwether.scenarios.report.table.Columns.Cell;
import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.WorldReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last lines of a run: the outcome and why, what the run took, and how to see it again. */
public final class Conclusion {

    private static final int HASH_DIGITS = 12;
    private static final String INDENT = "         ";
    private static final String NOT_REPEATED =
            "the same script with the same draws, but not the same run: real time is not replayed";

    private Conclusion() {}

    /** @param files where the run's files are, as the user would name it */
    public static List<String> of(RunResult result, String files, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        Outcome outcome = result.outcome();
        lines.add("  "
                + terminal.paint(Outcomes.ink(outcome), Outcomes.word(outcome).toUpperCase(Locale.ROOT)) + "  "
                + Terminal.cut(
                        Reason.of(result),
                        terminal.columns() - Outcomes.word(outcome).length() - 4));
        Columns columns = new Columns().row(Cell.of("time", Ink.QUIET), Cell.of(time(result)));
        WorldReport world = result.world();
        if (world.isReal()) {
            columns.row(Cell.of("world", Ink.QUIET), Cell.wrapped(world(world)));
        }
        columns.row(Cell.of("trace", Ink.QUIET), Cell.of(trace(result)))
                .row(Cell.of("files", Ink.QUIET), Cell.of(files));
        lines.addAll(columns.lines(terminal));
        // Never cut: it is there to be copied.
        lines.add("  " + terminal.paint(Ink.QUIET, "again") + "  " + ReplayCommand.of(result));
        if (world.isReal()) {
            Terminal.wrap(NOT_REPEATED, terminal.columns() - INDENT.length())
                    .forEach(line -> lines.add(INDENT + terminal.paint(Ink.QUIET, line)));
        }
        return List.copyOf(lines);
    }

    private static String time(RunResult result) {
        return Spans.length(result.virtualTime()) + " of the cluster's time in " + Spans.length(result.realTime());
    }

    private static String world(WorldReport world) {
        String late = world.lateEvents() == 0 ? "" : "; " + Count.of(world.lateEvents(), "event") + " heard too late";
        return world.target() + (world.attempt() == 1 ? "" : ", attempt " + world.attempt()) + ", time scale "
                + Spans.scale(world.timeScale()) + ", jitter " + Spans.length(world.jitter())
                + ", by which all bounds are wider" + patience(world) + late;
    }

    private static String patience(WorldReport world) {
        return world.tooLate()
                .map(tooLate -> "; answers may be " + Spans.length(tooLate.answers()) + " late, and nodes wait "
                        + Spans.length(tooLate.patience()) + " for one: what fails for that is inconclusive")
                .orElse("");
    }

    private static String trace(RunResult result) {
        String hash = result.traceHash()
                .substring(0, Math.min(HASH_DIGITS, result.traceHash().length()));
        return String.format(Locale.ROOT, "%,d events, hash %s", result.events(), hash);
    }
}
