package io.bellwether.scenarios.check.clock;

import io.bellwether.actors.event.NodeEvent.ClockRoundFinished;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Berkeley's fault-tolerant average (Gusella and Zatti 1989): only a largest set of clocks within γ of one another votes,
 * so that a clock that is far off is corrected but pulls nobody. Without it a falseticker drags every clock along, and
 * they still agree with one another.
 */
public final class ClockVote implements Check {

    public static final String NAME = "berkeley-vote";

    private final Findings findings = new Findings(NAME);
    private final long rangeMicros;
    private long falsetickers;

    public ClockVote(CheckContext context) {
        rangeMicros = context.settings().clock().range().toNanos() / 1000;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "Only a largest set of clocks within γ = " + rangeMicros + " µs of one another is averaged.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        if (traced.event() instanceof ClockRoundFinished round) {
            onRound(traced, round);
        }
    }

    private void onRound(TraceEvent traced, ClockRoundFinished round) {
        List<Long> votes = round.voters().stream()
                .filter(round.offsetsMicros()::containsKey)
                .map(round.offsetsMicros()::get)
                .sorted()
                .toList();
        if (votes.size() != round.voters().size() || votes.isEmpty()) {
            breach(traced, round, "averaged clocks that it had not read: " + round.voters());
            return;
        }
        long least = votes.get(0);
        long most = votes.get(votes.size() - 1);
        int agreeing = largestAgreement(round.offsetsMicros());
        falsetickers += round.offsetsMicros().size() - agreeing;
        if (most - least > rangeMicros) {
            breach(
                    traced,
                    round,
                    "averaged clocks that lie " + (most - least) + " µs apart; γ is " + rangeMicros + " µs");
        } else if (votes.size() < agreeing) {
            breach(traced, round, "averaged " + votes.size() + " clocks, though " + agreeing + " agree within γ");
        } else if (round.averageMicros() < least || round.averageMicros() > most) {
            breach(
                    traced,
                    round,
                    "took " + round.averageMicros() + " µs for the average of offsets from " + least + " to " + most
                            + " µs");
        } else {
            findings.witness();
        }
    }

    private void breach(TraceEvent traced, ClockRoundFinished round, String what) {
        findings.violation(traced, traced.node(), "round " + round.round() + " " + what);
    }

    /** The size of the largest set of offsets within γ of one another. */
    private int largestAgreement(Map<String, Long> offsetsMicros) {
        long[] sorted =
                offsetsMicros.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        int largest = 0;
        int from = 0;
        for (int to = 0; to < sorted.length; to++) {
            while (sorted[to] - sorted[from] > rangeMicros) {
                from++;
            }
            largest = Math.max(largest, to - from + 1);
        }
        return largest;
    }

    @Override
    public Verdict conclude(long endNanos) {
        findings.measure("falseticker-readings", falsetickers);
        return findings.conclude(
                Count.of(findings.witnesses(), "round") + " averaged only clocks that agree; "
                        + Count.orNo(falsetickers, "reading") + " lay outside γ"
                        + (falsetickers == 0 ? "" : " and did not vote"),
                "no clock round was completed");
    }
}
