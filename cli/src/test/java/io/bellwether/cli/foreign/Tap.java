package io.bellwether.cli.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports in the Test Anything Protocol, of which unittest and node:test both speak enough. */
final class Tap {

    private static final Pattern RESULT = Pattern.compile("(not )?ok \\d+ - (.*)");
    private static final Pattern PLAN = Pattern.compile("1\\.\\.(\\d+)");

    /** @param reason why it failed, in the reporter's words; empty where it did not */
    record Result(String name, boolean passed, String reason) {}

    private Tap() {}

    /** @throws AssertionError if fewer tests reported than were planned, or none */
    static List<Result> read(String report) {
        List<Result> results = new ArrayList<>();
        List<String> diagnosis = new ArrayList<>();
        int planned = 0;
        for (String line : report.lines().toList()) {
            Matcher result = RESULT.matcher(line);
            Matcher plan = PLAN.matcher(line);
            if (result.matches()) {
                complete(results, diagnosis);
                results.add(new Result(result.group(2), result.group(1) == null, ""));
            } else if (plan.matches()) {
                planned = Integer.parseInt(plan.group(1));
            } else {
                diagnosis.add(line);
            }
        }
        complete(results, diagnosis);
        if (results.isEmpty() || results.size() != planned) {
            throw new AssertionError(
                    results.size() + " tests of " + planned + " reported; all that was said:\n" + report);
        }
        return results;
    }

    /** What is said between two results belongs to the first of them. */
    private static void complete(List<Result> results, List<String> diagnosis) {
        if (!results.isEmpty()) {
            Result last = results.remove(results.size() - 1);
            results.add(new Result(last.name(), last.passed(), last.passed() ? "" : String.join("\n", diagnosis)));
        }
        diagnosis.clear();
    }
}
