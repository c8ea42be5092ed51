package io.bellwether.scenarios.check;

import io.bellwether.runtime.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a check has found so far, and how that becomes a verdict: the same way for every check. */
public final class Findings {

    /** How many violations are kept; the rest are only counted. */
    public static final int KEPT = 10;

    private final String check;
    private final List<Verdict.Violation> kept = new ArrayList<>();
    private final SortedMap<String, Double> measures = new TreeMap<>();
    private long violations;
    private long overdue;
    private long witnesses;

    public Findings(String check) {
        this.check = check;
    }

    /** The run exercised the property once more. */
    public void witness() {
        witnesses++;
    }

    public long witnesses() {
        return witnesses;
    }

    /** A breach by {@code node} that shows at this event. */
    public void violation(TraceEvent at, String node, String what) {
        violation(at.seq(), at.atNanos(), node, what);
    }

    public void violation(long seq, long atNanos, String node, String what) {
        violations++;
        if (kept.size() < KEPT) {
            kept.add(new Verdict.Violation(seq, atNanos, node, what));
        }
    }

    /** A breach that a machine which is too late can be to blame for alone: something has not happened in its time. */
    public void overdue(TraceEvent at, String node, String what) {
        overdue(at.seq(), at.atNanos(), node, what);
    }

    /** The same, at that time. */
    public void overdue(long seq, long atNanos, String node, String what) {
        overdue++;
        violation(seq, atNanos, node, what);
    }

    /** Whether there is a breach, and no other than such. */
    public boolean areOverdueOnly() {
        return violations > 0 && overdue == violations;
    }

    /**
     * @param name says what was measured, and in which unit
     */
    public void measure(String name, double value) {
        measures.put(name, value);
    }

    /**
     * @param exercised what the witnesses showed, for people; not used if there were none
     * @param missing what the run would have needed to show anything
     */
    public Verdict conclude(String exercised, String missing) {
        if (violations > 0) {
            measures.put("violations", (double) violations);
            return verdict(Verdict.Outcome.FAIL, describeViolations());
        }
        return witnesses > 0
                ? verdict(Verdict.Outcome.PASS, exercised)
                : verdict(Verdict.Outcome.INCONCLUSIVE, missing);
    }

    private Verdict verdict(Verdict.Outcome outcome, String summary) {
        return new Verdict(check, outcome, witnesses, List.copyOf(kept), new TreeMap<>(measures), summary);
    }

    private String describeViolations() {
        Verdict.Violation first = kept.get(0);
        String count = violations == 1 ? "1 violation" : violations + " violations, the first";
        return String.format(
                Locale.ROOT, "%s at %.3f s by %s: %s", count, first.atNanos() / 1e9, first.node(), first.what());
    }
}
