package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.conform.ConformanceReport;
import io.bellwether.scenarios.conform.Evidence;
import io.bellwether.scenarios.conform.Observation.Failed;
import io.bellwether.scenarios.conform.Observation.NotObservable;
import io.bellwether.scenarios.conform.Observation.Passed;
import io.bellwether.scenarios.conform.Part;
import io.bellwether.scenarios.conform.RuleResult;
import io.bellwether.scenarios.report.table.Columns.Cell;
import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What an examination has shown, for people: a table for each part of the protocol, one line for each rule. */
public final class ConformanceTable {

    private ConformanceTable() {}

    /** @param parts what is shown; the rest is left out */
    public static List<String> of(ConformanceReport report, Collection<Part> parts, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            List<RuleResult> results = report.of(part);
            if (!results.isEmpty()) {
                lines.add("");
                lines.add(terminal.paint(Ink.STRONG, part.title()));
                lines.addAll(table(results, terminal));
            }
        }
        lines.add("");
        report.losses().forEach(loss -> lines.add(terminal.paint(Ink.BAD, loss)));
        lines.add(report.passed() + " passed, " + report.failed() + " failed, " + report.notObservable()
                + " not observable");
        return lines;
    }

    private static List<String> table(List<RuleResult> results, Terminal terminal) {
        Columns columns = new Columns();
        for (RuleResult result : results) {
            String id = result.rule().id();
            if (result.observation() instanceof Passed) {
                columns.row(
                        Cell.of("✓", Ink.GOOD),
                        Cell.of(id),
                        Cell.wrapped(result.rule().says(), Ink.QUIET));
            } else if (result.observation() instanceof NotObservable reason) {
                columns.row(
                        Cell.of("–", Ink.WARNING),
                        Cell.of(id),
                        Cell.wrapped(result.rule().says() + " – not observable: " + reason.reason(), Ink.QUIET));
            } else if (result.observation() instanceof Failed failed) {
                columns.row(
                        Cell.of("✗", Ink.BAD),
                        Cell.of(id, Ink.BAD),
                        Cell.wrapped(result.rule().says()));
                evidence(failed.evidence(), result.rule().sentence(), columns);
            }
        }
        return columns.lines(terminal);
    }

    private static void evidence(Evidence evidence, String sentence, Columns columns) {
        line("wrong", evidence.what(), columns);
        line("sent", evidence.sent(), columns);
        line("came back", evidence.cameBack(), columns);
        line("protocol", sentence, columns);
    }

    private static void line(String label, String text, Columns columns) {
        columns.row(Cell.of(""), Cell.right(label, Ink.QUIET), Cell.wrapped(text));
    }
}
