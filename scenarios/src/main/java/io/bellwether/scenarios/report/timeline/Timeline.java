package io.bellwether.scenarios.report.timeline;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.scenarios.report.terminal.Ink;
import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A run as a person reads it, while it goes on: one line for each thing worth knowing, in aligned columns of time, node
 * and event. What several nodes do within a second of each other is one line.
 */
public final class Timeline implements TraceListener {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int TIME_COLUMNS = 9;

    private final Terminal terminal;
    private final Consumer<String> out;
    private final Storyteller storyteller;
    /** Lines not yet printed, oldest first: others may still join them. */
    private final List<Entry> open = new ArrayList<>();

    private Timeline(Terminal terminal, Storyteller storyteller, Consumer<String> out) {
        this.terminal = terminal;
        this.storyteller = storyteller;
        this.out = out;
    }

    /**
     * Only what is worth knowing.
     *
     * @param bots nodes whose ordinary talk is not told
     */
    public static Timeline calm(Terminal terminal, Collection<String> bots, Consumer<String> out) {
        return new Timeline(terminal, Storyteller.calm(bots), out);
    }

    /** Frames, connections and other details too. */
    public static Timeline verbose(Terminal terminal, Consumer<String> out) {
        return new Timeline(terminal, Storyteller.verbose(), out);
    }

    @Override
    public void onEvent(TraceEvent event) {
        release(event.atNanos());
        storyteller.tell(event).ifPresent(this::add);
    }

    /** The run is over: prints what is still held back. */
    public void finish() {
        open.forEach(this::print);
        open.clear();
    }

    private void add(Entry entry) {
        for (int i = open.size() - 1; i >= 0; i--) {
            boolean interrupted = open.get(i).lingers() && i < open.size() - 1;
            Optional<Entry> joined =
                    interrupted ? Optional.empty() : open.get(i).join(entry);
            if (joined.isPresent()) {
                open.set(i, joined.get());
                return;
            }
        }
        open.add(entry);
    }

    private void release(long nowNanos) {
        int due = 0;
        while (due < open.size() && isDue(open.get(due), due == open.size() - 1, nowNanos)) {
            print(open.get(due));
            due++;
        }
        open.subList(0, due).clear();
    }

    private static boolean isDue(Entry entry, boolean newest, long nowNanos) {
        return entry.lingers() ? !newest : nowNanos - entry.atNanos() > PATIENCE_NANOS;
    }

    private void print(Entry entry) {
        String time = padLeft(Spans.moment(Duration.ofNanos(entry.atNanos())), TIME_COLUMNS);
        String who = padRight(Terminal.cut(entry.who(), Told.WHO_COLUMNS), Told.WHO_COLUMNS);
        int left = TIME_COLUMNS + 2 + Told.WHO_COLUMNS + 3;
        String text = Terminal.cut(entry.text(), terminal.columns() - left);
        Ink ink = entry.tone().ink();
        out.accept(terminal.paint(Ink.QUIET, time) + "  " + who + " "
                + terminal.paint(ink, entry.tone().mark() + " " + text));
    }

    private static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - text.length())) + text;
    }

    private static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }
}
