package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.report.table.Columns.Cell;
import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.util.Collection;
import java.util.List;

/** Scenarios to choose from, one line each. */
public final class LibraryTable {

    private LibraryTable() {}

    public static List<String> of(Collection<ScenarioFamily> families, Terminal terminal) {
        Columns columns = new Columns()
                .row(
                        Cell.of("scenario", Ink.QUIET),
                        Cell.right("servers", Ink.QUIET),
                        Cell.right("duration", Ink.QUIET),
                        Cell.of("what it shows", Ink.QUIET));
        for (ScenarioFamily family : families) {
            Scenario member = family.resolve(Draw.lowest());
            columns.row(
                    Cell.of(family.name(), Ink.STRONG),
                    Cell.number(member.cluster().servers().size()),
                    Cell.right(Spans.length(member.duration()), Ink.PLAIN),
                    Cell.of(family.about()));
        }
        return columns.lines(terminal);
    }
}
