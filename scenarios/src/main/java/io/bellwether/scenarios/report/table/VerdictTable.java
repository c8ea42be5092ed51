package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.check.Verdict.Violation;
import io.bellwether.scenarios.report.table.Columns.Cell;
import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.NodeNames;
import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.run.ExpectationResult;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run showed, for people: each check with its witnesses, each expectation, each fault. */
public final class VerdictTable {

    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    private VerdictTable(Terminal terminal) {
        this.terminal = terminal;
    }

    public static List<String> of(RunResult result, Terminal terminal) {
        VerdictTable table = new VerdictTable(terminal);
        table.checks(result.verdicts());
        table.expectations(result.expectations(), result.excuseOfExpectations());
        table.faults(result.faults());
        table.leftOut(result.world().leftOut());
        return List.copyOf(table.lines);
    }

    private void checks(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        Columns columns = new Columns()
                .row(
                        Cell.of("check", Ink.QUIET),
                        Cell.of("verdict", Ink.QUIET),
                        Cell.right("witnesses", Ink.QUIET),
                        Cell.of("", Ink.QUIET));
        for (Verdict verdict : verdicts) {
            columns.row(
                    Cell.of(verdict.check()),
                    Cell.of(Outcomes.word(verdict.outcome()), Outcomes.ink(verdict.outcome())),
                    Cell.number(verdict.witnesses()),
                    Cell.wrapped(verdict.summary(), verdict.outcome() == Outcome.FAIL ? Ink.PLAIN : Ink.QUIET));
        }
        section(columns);
        violations(verdicts);
    }

    private void violations(List<Verdict> verdicts) {
        Columns columns = new Columns();
        boolean any = false;
        for (Verdict verdict : verdicts) {
            for (Violation violation : verdict.violations()) {
                any = true;
                columns.row(
                        Cell.of("✗ " + verdict.check(), Ink.BAD),
                        Cell.of(Spans.moment(Duration.ofNanos(violation.atNanos())), Ink.QUIET),
                        Cell.of(violation.node()),
                        Cell.wrapped(violation.what() + " (event " + violation.seq() + ")"));
            }
        }
        if (any) {
            section(columns);
        }
    }

    private void expectations(List<ExpectationResult> expectations, Optional<String> excuse) {
        if (expectations.isEmpty()) {
            return;
        }
        Columns columns = new Columns();
        excuse.ifPresent(because ->
                columns.row(Cell.of("", Ink.QUIET), Cell.of("not judged, because " + because + ":", Ink.QUIET)));
        for (ExpectationResult expectation : expectations) {
            String what = expectation.met()
                    ? expectation.after().map(Spans::after).orElse("met")
                    : "found: " + expectation.found();
            columns.row(
                    Cell.of(expectation.met() ? "✓" : "✗", ink(expectation.met(), excuse.isEmpty())),
                    Cell.of(expectation.text()),
                    expectation.met() ? Cell.of(what, Ink.QUIET) : Cell.wrapped(what));
        }
        section(columns);
    }

    private static Ink ink(boolean met, boolean judged) {
        if (!judged) {
            return Ink.QUIET;
        }
        return met ? Ink.GOOD : Ink.BAD;
    }

    private void faults(List<FaultReport> faults) {
        if (faults.isEmpty()) {
            return;
        }
        Columns columns = new Columns();
        for (FaultReport fault : faults) {
            columns.row(
                    Cell.of("!", Ink.WARNING),
                    Cell.of(fault.kind()),
                    Cell.of(NodeNames.brief(fault.targets())),
                    Cell.of(lasted(fault), Ink.QUIET),
                    fault.hit() ? Cell.of(effects(fault), Ink.QUIET) : Cell.of("hit nothing", Ink.WARNING));
        }
        section(columns);
    }

    private void leftOut(List<LeftOut> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Columns columns = new Columns();
        for (LeftOut entry : entries) {
            columns.row(
                    Cell.of("–", Ink.WARNING),
                    Cell.of(entry.keyword()),
                    Cell.of(entry.at().map(Spans::moment).orElse("line " + entry.line()), Ink.QUIET),
                    Cell.wrapped("left out, because " + entry.because(), Ink.QUIET));
        }
        section(columns);
    }

    private void section(Columns columns) {
        lines.add("");
        lines.addAll(columns.lines(terminal));
    }

    private static String lasted(FaultReport fault) {
        String from = Spans.moment(fault.at());
        return fault.at().equals(fault.until()) ? from : from + " – " + Spans.moment(fault.until());
    }

    private static String effects(FaultReport fault) {
        return Count.of(fault.effects(), "effect");
    }
}
