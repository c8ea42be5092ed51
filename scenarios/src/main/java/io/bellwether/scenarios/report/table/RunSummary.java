package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.report.files.ReplayCommand;
import io.bellwether.scenarios.report.table.Columns.Cell;
import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.WorldReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Several runs, one line each, and how to see again those that did not pass. */
public final class RunSummary {

    private RunSummary() {}

    public static List<String> of(Collection<RunResult> results, Terminal terminal) {
        List<String> lines = new ArrayList<>(table(results).lines(terminal));
        lines.add("");
        lines.addAll(totals(results, terminal));
        results.stream()
                .filter(result -> result.outcome() != Outcome.PASS)
                .forEach(result ->
                        lines.add("  " + terminal.paint(Ink.QUIET, "again") + "  " + ReplayCommand.of(result)));
        return List.copyOf(lines);
    }

    /** Of runs in real time, by how much things were late at most. */
    private static Optional<String> jitter(Collection<RunResult> results) {
        return results.stream()
                .map(RunResult::world)
                .filter(WorldReport::isReal)
                .max(Comparator.comparing(WorldReport::jitter))
                .map(world -> "on " + world.target() + ", time scale " + Spans.scale(world.timeScale())
                        + ", jitter up to " + Spans.length(world.jitter()));
    }

    private static Columns table(Collection<RunResult> results) {
        Columns columns = new Columns()
                .row(
                        Cell.of("scenario", Ink.QUIET),
                        Cell.of("outcome", Ink.QUIET),
                        Cell.right("seed", Ink.QUIET),
                        Cell.right("cluster", Ink.QUIET),
                        Cell.right("real", Ink.QUIET),
                        Cell.of("", Ink.QUIET));
        for (RunResult result : results) {
            columns.row(
                    Cell.of(result.scenario()),
                    Cell.of(Outcomes.word(result.outcome()), Outcomes.ink(result.outcome())),
                    Cell.number(result.seed()),
                    Cell.right(Spans.length(result.virtualTime()), Ink.PLAIN),
                    Cell.right(Spans.length(result.realTime()), Ink.QUIET),
                    Cell.of(remark(result), Ink.QUIET));
        }
        return columns;
    }

    private static String remark(RunResult result) {
        List<String> remarks = new ArrayList<>();
        if (result.outcome() != Outcome.PASS) {
            remarks.add(Reason.of(result));
        }
        if (result.world().attempt() > 1) {
            remarks.add("attempt " + result.world().attempt() + ", time scale "
                    + Spans.scale(result.world().timeScale()));
        }
        return String.join("; ", remarks);
    }

    /** How many runs had which outcome, and how late things were if time was real. */
    public static List<String> totals(Collection<RunResult> results, Terminal terminal) {
        List<String> lines = new ArrayList<>(List.of(tally(results, terminal)));
        jitter(results).ifPresent(text -> lines.add("  " + text));
        return lines;
    }

    private static String tally(Collection<RunResult> results, Terminal terminal) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long count = results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count();
            if (count > 0) {
                parts.add(terminal.paint(Outcomes.ink(outcome), count + " " + Outcomes.word(outcome)));
            }
        }
        Duration real = results.stream().map(RunResult::realTime).reduce(Duration.ZERO, Duration::plus);
        return "  " + results.size() + (results.size() == 1 ? " run: " : " runs: ") + String.join(", ", parts) + ", in "
                + Spans.length(real);
    }
}
