package io.bellwether.scenarios.run;

import io.bellwether.scenarios.check.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that one run showed.
 *
 * @param scenario the scenario's name
 * @param file where it was read from, as the user named it
 * @param faultAdded whether a random fault was added to the script's own: expectations then stand here for people, and
 *     neither they nor faults that hit nothing count
 * @param outcome of the run as a whole: see {@link Judgement}
 * @param verdicts in the order of the checks' names
 * @param expectations in the order of the timeline
 * @param faults in the order in which they fired
 * @param virtualTime the scenario's time at the end
 * @param events lines of the trace
 * @param steps entries that the world's run queue executed; 0 in a world that has none
 * @param traceHash equal hashes mean equal traces
 * @param realTime what the run took on this machine; it never stands in a file that two machines compare
 * @param world where it took place
 */
public record RunResult(
        String scenario,
        String file,
        long seed,
        boolean faultAdded,
        Verdict.Outcome outcome,
        List<Verdict> verdicts,
        List<ExpectationResult> expectations,
        List<FaultReport> faults,
        Duration virtualTime,
        long events,
        long steps,
        String traceHash,
        Duration realTime,
        WorldReport world) {

    public RunResult {
        verdicts = List.copyOf(verdicts);
        expectations = List.copyOf(expectations);
        faults = List.copyOf(faults);
    }

    /** Whether it failed in nothing but what a machine that is too late may be to blame for. */
    public boolean isMachinesFault() {
        return outcome == Verdict.Outcome.INCONCLUSIVE
                && world.tooLate().isPresent()
                && (verdicts.stream().anyMatch(Verdict::isDoubt) || isExpectationMissed());
    }

    private boolean isExpectationMissed() {
        return !faultAdded && expectations.stream().anyMatch(expectation -> !expectation.met());
    }

    /** Why it does not count that an expectation was missed, in words that follow "because"; empty if it does. */
    public Optional<String> excuseOfExpectations() {
        if (faultAdded) {
            return Optional.of("a fault was added");
        }
        return world.tooLate().isPresent() && isExpectationMissed()
                ? Optional.of("the machine was too late")
                : Optional.empty();
    }

    /** The same run as one to which a fault was added, with the outcome that it has as such. */
    public RunResult withAddedFault(Verdict.Outcome judged) {
        return new RunResult(
                scenario,
                file,
                seed,
                true,
                judged,
                verdicts,
                expectations,
                faults,
                virtualTime,
                events,
                steps,
                traceHash,
                realTime,
                world);
    }
}
