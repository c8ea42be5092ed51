package io.bellwether.scenarios.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * In which world a run took place, and what must be known of that to read its result.
 *
 * @param target the word that chooses the world, {@code sim} say
 * @param options what else on the command line chooses this very world
 * @param timeScale real time for one unit of the scenario's; 0 in virtual time, which takes none
 * @param attempt from 1; more if the runs before it told nothing, because the machine was too late
 * @param jitter by how much this machine let things be late, in the scenario's time: the bounds of checks and
 *     expectations are wider by it
 * @param tooLate present if nodes may have given up on others because of the jitter alone
 * @param lateEvents how many events were heard too late for their place in the trace, and stand later in it
 * @param leftOut what the world could not do
 * @param broken why the run ended before its time; empty if it did not
 */
public record WorldReport(
        String target,
        List<String> options,
        double timeScale,
        int attempt,
        Duration jitter,
        Optional<TooLate> tooLate,
        long lateEvents,
        List<LeftOut> leftOut,
        Optional<String> broken) {

    /** Virtual time, in which nothing is late. */
    public static final WorldReport SIMULATOR =
            new WorldReport("sim", List.of(), 0, 1, Duration.ZERO, Optional.empty(), 0, List.of(), Optional.empty());

    public WorldReport {
        options = List.copyOf(options);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether time is the machine's, so that no two runs are the same. */
    public boolean isReal() {
        return timeScale > 0;
    }
}
