package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells under each other; every column as wide as its widest cell, the last as wide as the terminal allows. */
final class Columns {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    /** How a cell fills its place: from the left, from the right as numbers do, or over several lines if it is the last. */
    enum Fill {
        LEFT,
        RIGHT,
        WRAPPED
    }

    record Cell(String text, Ink ink, Fill fill) {
        static Cell of(String text) {
            return new Cell(text, Ink.PLAIN, Fill.LEFT);
        }

        static Cell of(String text, Ink ink) {
            return new Cell(text, ink, Fill.LEFT);
        }

        static Cell number(long value) {
            return right(String.valueOf(value), Ink.PLAIN);
        }

        static Cell right(String text, Ink ink) {
            return new Cell(text, ink, Fill.RIGHT);
        }

        /** For what must not be cut. */
        static Cell wrapped(String text) {
            return wrapped(text, Ink.PLAIN);
        }

        static Cell wrapped(String text, Ink ink) {
            return new Cell(text, ink, Fill.WRAPPED);
        }

        private List<String> parts(int width, int room) {
            return switch (fill) {
                case LEFT -> List.of(Terminal.cut(text, room));
                case RIGHT -> List.of(Terminal.cut(padded(width), room));
                case WRAPPED -> Terminal.wrap(text, room);
            };
        }

        private String padded(int width) {
            String padding = " ".repeat(Math.max(0, width - text.length()));
            return fill == Fill.RIGHT ? padding + text : text + padding;
        }
    }

    private final List<List<Cell>> rows = new ArrayList<>();

    Columns row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines(Terminal terminal) {
        List<Integer> widths = widths();
        return rows.stream()
                .flatMap(row -> lines(row, widths, terminal).stream())
                .toList();
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

    private static List<String> lines(List<Cell> row, List<Integer> widths, Terminal terminal) {
        StringBuilder start = new StringBuilder(INDENT);
        int used = INDENT.length();
        for (int i = 0; i < row.size() - 1; i++) {
            String text = row.get(i).padded(widths.get(i));
            start.append(terminal.paint(row.get(i).ink(), text)).append(GAP);
            used += text.length() + GAP.length();
        }
        Cell last = row.get(row.size() - 1);
        List<String> lines = new ArrayList<>();
        for (String part : last.parts(widths.get(row.size() - 1), terminal.columns() - used)) {
            String before = lines.isEmpty() ? start.toString() : " ".repeat(used);
            lines.add((before + terminal.paint(last.ink(), part)).stripTrailing());
        }
        return lines;
    }
}
