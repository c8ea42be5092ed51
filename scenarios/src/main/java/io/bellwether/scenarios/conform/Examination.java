package io.bellwether.scenarios.conform;

import io.bellwether.scenarios.conform.Observation.Failed;
import io.bellwether.scenarios.conform.Observation.NotObservable;
import io.bellwether.scenarios.conform.Observation.Passed;
import io.bellwether.scenarios.conform.wire.Unreachable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zeromq.ZContext;

/** Puts a running system to the test of rules, one after the other, from outside. */
public final class Examination {

    private static final int SETTLING_TIMEOUTS = 5;
    private static final int RULE_TIMEOUTS = 15;
    private static final int TOTAL_TIMEOUTS = 200;

    private final SystemUnderTest system;
    private final Duration timeout;
    private final FreshNames names;

    /**
     * @param timeout how long an answer may take; a rule may take fifteen times as long, all together two hundred times
     * @param seed of the names that are used; the same seed again finds them taken
     */
    public Examination(SystemUnderTest system, Duration timeout, long seed) {
        this.system = system;
        this.timeout = timeout;
        this.names = new FreshNames(seed);
    }

    /** What the names of all users and channels that are created have in common. */
    public String suffix() {
        return names.suffix();
    }

    /** @throws Unreachable if nobody is at an address that was given */
    public ConformanceReport of(List<Rule> rules) throws Unreachable {
        try (ZContext context = new ZContext()) {
            context.setLinger(0);
            TimeLeft time = new TimeLeft(timeout.multipliedBy(RULE_TIMEOUTS), timeout.multipliedBy(TOTAL_TIMEOUTS));
            try (Nodes nodes = new Approach(context, timeout, time).to(system, names)) {
                Bench bench = new Bench(nodes, names, timeout.multipliedBy(SETTLING_TIMEOUTS));
                List<RuleResult> results = new ArrayList<>();
                for (Rule rule : rules) {
                    time.nextRule();
                    results.add(new RuleResult(rule, observe(rule, bench, results)));
                    nodes.subjects().forEach(subject -> subject.examineAfter(rule));
                }
                List<String> losses = nodes.subjects()
                        .flatMap(subject -> subject.lost().stream())
                        .toList();
                return new ConformanceReport(nodes.found(system), names.suffix(), results, losses);
            }
        }
    }

    private static Observation observe(Rule rule, Bench bench, List<RuleResult> before) {
        Optional<String> obstacle = bench.obstacle(rule.need()).or(() -> brokenBasis(rule, before));
        if (obstacle.isPresent()) {
            return new NotObservable(obstacle.get());
        }
        try {
            rule.trial().on(bench);
            return new Passed();
        } catch (Breach breach) {
            return new Failed(breach.evidence());
        } catch (Unobservable reason) {
            return new NotObservable(reason.getMessage());
        }
    }

    private static Optional<String> brokenBasis(Rule rule, List<RuleResult> before) {
        return before.stream()
                .filter(result -> result.rule().underlies(rule) && !result.passed())
                .map(result ->
                        "nothing can be said about this where " + result.rule().id() + " does not hold")
                .findFirst();
    }
}
