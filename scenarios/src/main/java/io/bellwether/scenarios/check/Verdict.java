package io.bellwether.scenarios.check;

import java.util.List;
import java.util.SortedMap;

/**
 * What a check found.
 *
 * @param witnesses how often the run exercised the property; a pass has at least one
 * @param violations the first few, oldest first
 * @param measures what was measured on the way, by name with the unit in it ({@code split-brain-seconds})
 * @param summary one line for people
 */
public record Verdict(
        String check,
        Outcome outcome,
        long witnesses,
        List<Violation> violations,
        SortedMap<String, Double> measures,
        String summary) {

    /** Inconclusive: the run never exercised the property, or not as the check assumes. */
    public enum Outcome {
        PASS,
        FAIL,
        INCONCLUSIVE
    }

    /** The same findings of a run that had not what the check assumes: they may be the machine's. */
    public Verdict doubted() {
        return new Verdict(check, Outcome.INCONCLUSIVE, witnesses, violations, measures, summary);
    }

    /** Whether there were findings that may be the machine's. */
    public boolean isDoubt() {
        return outcome == Outcome.INCONCLUSIVE && !violations.isEmpty();
    }

    /**
     * One breach.
     *
     * @param seq the trace event at which it showed
     */
    public record Violation(long seq, long atNanos, String node, String what) {}
}
