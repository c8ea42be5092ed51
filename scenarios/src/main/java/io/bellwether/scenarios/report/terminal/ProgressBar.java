package io.bellwether.scenarios.report.terminal;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * How far a long row of runs has come: one line that is drawn over on a terminal, a line every tenth elsewhere.
 *
 * <p>Not safe for several threads.
 */
public final class ProgressBar {

    private static final int BAR_COLUMNS = 24;
    private static final int PLAIN_LINES = 10;
    /** On a terminal something moves at least this often, however many runs there are. */
    private static final long MOST_RUNS_UNSEEN = 20;

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final String what;
    private final long total;
    private final Consumer<String> out;
    private long shown = -1;

    /**
     * @param what what is counted, {@code seeds of coordinator-crash} say
     * @param out takes text as it is, without adding an end of line
     */
    public ProgressBar(Terminal terminal, String what, long total, Consumer<String> out) {
        this.terminal = terminal;
        this.what = what;
        this.total = Math.max(1, total);
        this.out = out;
    }

    /** So many are done now. Draws only if the picture changes. */
    public void done(long count) {
        long step = terminal.live()
                ? count / Math.min(MOST_RUNS_UNSEEN, Math.max(1, total / 100))
                : count * PLAIN_LINES / total;
        if (step == shown) {
            return;
        }
        boolean first = shown < 0;
        shown = step;
        if (terminal.live()) {
            out.accept(CLEAR_LINE + Terminal.cut(bar(count), terminal.columns() - 1));
        } else if (!first || step > 0) {
            out.accept("  " + count + " of " + total + " " + what + "\n");
        }
    }

    /** Takes the bar away, so that other lines can follow. */
    public void clear() {
        if (terminal.live() && shown >= 0) {
            out.accept(CLEAR_LINE);
        }
        shown = -1;
    }

    private String bar(long count) {
        int full = (int) (count * BAR_COLUMNS / total);
        return String.format(
                Locale.ROOT,
                "  %s%s  %d of %d %s",
                "█".repeat(full),
                "░".repeat(BAR_COLUMNS - full),
                count,
                total,
                what);
    }
}
