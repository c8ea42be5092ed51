package io.bellwether.scenarios.report.files;

import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.WorldReport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one command that gives the same run again. In real time it gives the same script with the same draws, and not the
 * same run: how machines take turns nobody can repeat.
 */
public final class ReplayCommand {

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./@%+=:,-]+");

    private ReplayCommand() {}

    public static String of(RunResult result) {
        return "./bellwether run " + quoted(result.file()) + " --seed " + result.seed()
                + (result.faultAdded() ? " --add-fault" : "")
                + (result.world().isReal() ? inRealTime(result.world()) : "");
    }

    private static String inRealTime(WorldReport world) {
        String options =
                world.options().stream().map(word -> " " + quoted(word)).collect(Collectors.joining());
        return " --on " + quoted(world.target()) + options
                + (world.timeScale() == 1 ? "" : " --time-scale " + Spans.scale(world.timeScale()));
    }

    /** As a POSIX shell reads it back. */
    private static String quoted(String word) {
        return NEEDS_NO_QUOTES.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
