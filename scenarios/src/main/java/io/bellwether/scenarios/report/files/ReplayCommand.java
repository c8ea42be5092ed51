package io.bellwether.scenarios.report.files;

import io.bellwether.scenarios.run.RunResult;
import java.util.regex.Pattern;

/** The one command that gives the same run again. */
public final class ReplayCommand {

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./@%+=:,-]+");

    private ReplayCommand() {}

    public static String of(RunResult result) {
        return "./bellwether run " + quoted(result.file()) + " --seed " + result.seed()
                + (result.faultAdded() ? " --add-fault" : "");
    }

    /** As a POSIX shell reads it back. */
    private static String quoted(String word) {
        return NEEDS_NO_QUOTES.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
