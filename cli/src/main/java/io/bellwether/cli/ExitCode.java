package io.bellwether.cli;

import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.RunResult;
import java.util.Collection;

/** What the command tells its caller. */
final class ExitCode {

    static final int PASS = 0;
    static final int FAIL = 1;
    /** Wrong usage, a file that is not valid or cannot be read or written. */
    static final int USAGE = 2;

    static final int INCONCLUSIVE = 3;
    /** A mistake of the program itself: EX_SOFTWARE of sysexits.h. */
    static final int INTERNAL = 70;

    private ExitCode() {}

    /** Of several runs, the worst: one failure outweighs everything, one doubt outweighs every pass. */
    static int of(Collection<RunResult> results) {
        if (results.stream().anyMatch(result -> result.outcome() == Outcome.FAIL)) {
            return FAIL;
        }
        return results.stream().allMatch(result -> result.outcome() == Outcome.PASS) ? PASS : INCONCLUSIVE;
    }
}
