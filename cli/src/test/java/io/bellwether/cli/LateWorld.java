package io.bellwether.cli;

import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.ExpectationResult;
import io.bellwether.scenarios.run.Judgement;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import io.bellwether.scenarios.run.TooLate;
import io.bellwether.scenarios.run.WorldReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A real world on a machine that is too late for the first few attempts: an expectation is missed then. */
final class LateWorld implements RunTarget {

    private final int lateAttempts;
    private final boolean afresh;
    private final List<Integer> attempts = new ArrayList<>();

    LateWorld(int lateAttempts, boolean afresh) {
        this.lateAttempts = lateAttempts;
        this.afresh = afresh;
    }

    /** Those that were made, in order. */
    List<Integer> attempts() {
        return attempts;
    }

    @Override
    public String name() {
        return "real";
    }

    @Override
    public boolean startsAfresh() {
        return afresh;
    }

    @Override
    public RunResult run(ScenarioFamily scenario, RunRequest request) {
        attempts.add(request.attempt());
        boolean late = request.attempt() <= lateAttempts;
        WorldReport world = new WorldReport(
                "real",
                List.of(),
                request.attempt() / 10.0,
                request.attempt(),
                Duration.ofMillis(late ? 600 : 60),
                late ? Optional.of(new TooLate(Duration.ofMillis(2_400), Duration.ofSeconds(2))) : Optional.empty(),
                0,
                List.of(),
                Optional.empty());
        List<Verdict> verdicts = List.of(new Verdict("lamport", Outcome.PASS, 1, List.of(), new TreeMap<>(), ""));
        List<ExpectationResult> expectations = List.of(
                new ExpectationResult("coordinator is server-2", !late, Optional.empty(), "coordinator is server-1"));
        return new RunResult(
                scenario.name(),
                request.file(),
                request.seed(),
                false,
                Judgement.of(verdicts, List.of(), expectations, List.of(), world),
                verdicts,
                expectations,
                List.of(),
                Duration.ofSeconds(60),
                1,
                0,
                "abc",
                Duration.ofSeconds(6),
                world);
    }

    @Override
    public void close() {}
}
