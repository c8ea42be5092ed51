package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.report.terminal.Ink;
import java.util.Locale;

/** How an outcome is written. */
final class Outcomes {

    private Outcomes() {}

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    static Ink ink(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Ink.GOOD;
            case FAIL -> Ink.BAD;
            case INCONCLUSIVE -> Ink.WARNING;
        };
    }
}
