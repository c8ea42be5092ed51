package io.bellwether.cli;

import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import io.bellwether.scenarios.run.WorldReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** A world in which a run's outcome is what the test says for its seed. */
final class ScriptedTarget implements RunTarget {

    private final LongFunction<Outcome> outcomes;
    private final List<Long> seeds = new ArrayList<>();

    ScriptedTarget(LongFunction<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    static ScriptedTarget always(Outcome outcome) {
        return new ScriptedTarget(seed -> outcome);
    }

    /** The seeds that were run, in order. */
    List<Long> seeds() {
        return seeds;
    }

    @Override
    public String name() {
        return "sim";
    }

    @Override
    public RunResult run(ScenarioFamily scenario, RunRequest request) {
        seeds.add(request.seed());
        Outcome outcome = outcomes.apply(request.seed());
        TraceEvent elected = new TraceEvent(
                1,
                2_000_000_000L,
                "server-3",
                1,
                0,
                new CoordinatorElected(Epoch.NONE.next(3).number(), 3));
        request.listeners().forEach(listener -> listener.onEvent(elected));
        return new RunResult(
                scenario.name(),
                request.file(),
                request.seed(),
                false,
                outcome,
                List.of(new Verdict("lamport", outcome, 1, List.of(), new TreeMap<>(), "as scripted")),
                List.of(),
                List.of(),
                Duration.ofSeconds(180),
                1,
                1,
                "abc",
                Duration.ofMillis(12),
                WorldReport.SIMULATOR);
    }

    @Override
    public void close() {}
}
