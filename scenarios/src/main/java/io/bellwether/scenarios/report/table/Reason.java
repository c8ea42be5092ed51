package io.bellwether.scenarios.report.table;

import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.FaultReport;
import io.bellwether.scenarios.run.RunResult;
import java.util.ArrayList;
import java.util.List;

/** Why a run has its outcome, in one line. */
final class Reason {

    private Reason() {}

    static String of(RunResult result) {
        return switch (result.outcome()) {
            case PASS -> seen(result);
            case FAIL -> failures(result);
            case INCONCLUSIVE -> doubts(result);
        };
    }

    private static String seen(RunResult result) {
        List<String> seen = new ArrayList<>();
        count(seen, checks(result, Outcome.PASS).size(), "check");
        if (!result.faultAdded()) {
            count(seen, result.expectations().size(), "expectation");
        }
        count(seen, result.faults().size(), "fault");
        return String.join(", ", seen);
    }

    private static String failures(RunResult result) {
        List<String> failures = new ArrayList<>(result.world().broken().stream().toList());
        failures.addAll(checks(result, Outcome.FAIL));
        if (result.excuseOfExpectations().isEmpty()) {
            failures.addAll(missed(result));
        }
        return String.join("; ", failures);
    }

    private static String doubts(RunResult result) {
        if (result.isMachinesFault()) {
            return machine(result);
        }
        List<String> doubts = new ArrayList<>();
        result.faults().stream()
                .filter(fault -> !result.faultAdded())
                .filter(fault -> !fault.hit())
                .map(FaultReport::kind)
                .distinct()
                .forEach(kind -> doubts.add(kind + " hit nothing"));
        List<String> unseen = checks(result, Outcome.INCONCLUSIVE);
        if (!unseen.isEmpty()) {
            doubts.add("no witness for " + String.join(", ", unseen));
        }
        return doubts.isEmpty() ? "nothing was checked" : String.join("; ", doubts);
    }

    private static String machine(RunResult result) {
        List<String> findings = new ArrayList<>(result.verdicts().stream()
                .filter(Verdict::isDoubt)
                .map(Verdict::check)
                .toList());
        findings.addAll(missed(result));
        return "the machine was too late to tell: " + String.join("; ", findings);
    }

    private static List<String> missed(RunResult result) {
        return result.expectations().stream()
                .filter(expectation -> !result.faultAdded())
                .filter(expectation -> !expectation.met())
                .map(expectation -> "missed: " + expectation.text())
                .toList();
    }

    private static List<String> checks(RunResult result, Outcome outcome) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .map(Verdict::check)
                .toList();
    }

    private static void count(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(Count.of(count, noun));
        }
    }
}
