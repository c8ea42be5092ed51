package io.bellwether.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Figures as lines of text: median, least and most of the rounds, the ratio and what it is to, and the target. */
final class FigureTable {
    private final PrintStream out;

    FigureTable(PrintStream out) {
        this.out = out;
    }

    void print(String title, List<Figure> figures) {
        out.printf("%n%s%n%n", title);
        line("", "median", "least", "most", "unit", "ratio", "to", "target");
        for (Figure figure : figures) {
            Samples samples = figure.samples();
            line(
                    figure.what(),
                    number(samples.median()),
                    number(samples.least()),
                    number(samples.most()),
                    figure.unit(),
                    figure.ratio().isPresent()
                            ? String.format(Locale.ROOT, "%.2f", figure.ratio().getAsDouble())
                            : "",
                    figure.against(),
                    figure.target());
        }
        out.flush();
    }

    private void line(
            String what,
            String median,
            String least,
            String most,
            String unit,
            String ratio,
            String against,
            String target) {
        out.println(String.format(
                        Locale.ROOT,
                        "%-46s %12s %12s %12s %-11s %6s %-22s %s",
                        what,
                        median,
                        least,
                        most,
                        unit,
                        ratio,
                        against,
                        target)
                .stripTrailing());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%,.3f" : "%,.0f", value);
    }
}
