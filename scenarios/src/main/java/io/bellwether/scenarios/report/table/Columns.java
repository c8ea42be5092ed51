package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells under each other; every column as wide as its widest cell, the last as wide as the terminal allows. */
final class Columns {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    /** @param toTheRight for numbers */
    record Cell(String text, Ink ink, boolean toTheRight) {
        static Cell of(String text) {
            return new Cell(text, Ink.PLAIN, false);
        }

        static Cell of(String text, Ink ink) {
            return new Cell(text, ink, false);
        }

        static Cell number(long value) {
            return new Cell(String.valueOf(value), Ink.PLAIN, true);
        }

        /** The heading of a column of numbers. */
        static Cell overNumbers(String text, Ink ink) {
            return new Cell(text, ink, true);
        }

        private String padded(int width) {
            String padding = " ".repeat(Math.max(0, width - text.length()));
            return toTheRight ? padding + text : text + padding;
        }
    }

    private final List<List<Cell>> rows = new ArrayList<>();

    Columns row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines(Terminal terminal) {
        List<Integer> widths = widths();
        return rows.stream().map(row -> line(row, widths, terminal)).toList();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = row.get(i).text().length();
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return widths;
    }

    private static String line(List<Cell> row, List<Integer> widths, Terminal terminal) {
        StringBuilder line = new StringBuilder(INDENT);
        int used = INDENT.length();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            boolean last = i == row.size() - 1;
            String text = last ? Terminal.cut(cell.text(), terminal.columns() - used) : cell.padded(widths.get(i));
            line.append(terminal.paint(cell.ink(), text)).append(last ? "" : GAP);
            used += text.length() + GAP.length();
        }
        return line.toString().stripTrailing();
    }
}
