package io.bellwether.scenarios.conform;

import java.util.Collection;
import java.util.List;

/**
 * What an examination has shown.
 *
 * @param suffix what the names of all users and channels that were created end in
 * @param results in the order in which the rules were tried
 * @param losses which nodes stopped answering, and at which rule
 */
public record ConformanceReport(SystemUnderTest system, String suffix, List<RuleResult> results, List<String> losses) {

    public ConformanceReport {
        results = List.copyOf(results);
        losses = List.copyOf(losses);
    }

    /** The same, as if only those rules had been tried that are about these parts. */
    public ConformanceReport only(Collection<Part> parts) {
        List<RuleResult> about = results.stream()
                .filter(result -> parts.contains(result.rule().part()))
                .toList();
        return new ConformanceReport(system, suffix, about, losses);
    }

    public List<RuleResult> of(Part part) {
        return results.stream().filter(result -> result.rule().part() == part).toList();
    }

    public long passed() {
        return results.stream().filter(RuleResult::passed).count();
    }

    public long failed() {
        return results.stream().filter(RuleResult::failed).count();
    }

    public long notObservable() {
        return results.size() - passed() - failed();
    }
}
