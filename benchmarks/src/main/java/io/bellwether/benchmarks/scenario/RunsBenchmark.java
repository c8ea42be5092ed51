package io.bellwether.benchmarks.scenario;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.CpuClock;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.TraceWriter;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.sim.SimTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU time of whole runs of coordinator-crash, 180 virtual seconds with all checks and no bots, each with another seed,
 * in a world that is kept and warm; without a trace and with one that is written to a file, in turns.
 */
public final class RunsBenchmark implements Benchmark {
    private static final int SERVER_RUNS = 1200;
    private static final int WARM_UP_SERVER_RUNS = 9000;
    private static final int SAMPLES = 5;

    private long seed;

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public String about() {
        return "coordinator-crash, 180 virtual seconds, all checks, warm: CPU time of a run";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        List<Figure> figures = new ArrayList<>();
        try (SimTarget world = new SimTarget()) {
            for (int servers : effort.of(3, 10, 30, 100)) {
                figures.addAll(figures(world, servers, effort));
            }
        }
        return figures;
    }

    private List<Figure> figures(SimTarget world, int servers, Effort effort) {
        ScenarioFamily scenario = CoordinatorCrash.withReturn(servers);
        // Runs grow with the square of the number of servers.
        int runs = effort.of(Math.max(1, 3 * SERVER_RUNS / (servers * servers)));
        int samples = effort.of(SAMPLES);
        int warmUps = effort.of(Math.max(1, 3 * WARM_UP_SERVER_RUNS / (servers * servers)));
        double[] quiet = new double[samples];
        double[] traced = new double[samples];
        millisWithTrace(world, scenario, Math.max(1, warmUps / 4));
        millis(world, scenario, warmUps);
        for (int sample = 0; sample < samples; sample++) {
            quiet[sample] = millis(world, scenario, runs);
            traced[sample] = millisWithTrace(world, scenario, runs);
        }
        Figure without = Figure.of("n = " + servers + ", no trace", Samples.of(quiet), "ms/run");
        Figure with = Figure.of("n = " + servers + ", trace.jsonl written", Samples.of(traced), "ms/run")
                .against(without, "no trace")
                .target("at most 2");
        return List.of(servers == 3 ? without.target("at most 5 ms") : without, with);
    }

    private double millis(SimTarget world, ScenarioFamily scenario, int runs) {
        double start = CpuClock.threadSeconds();
        for (int run = 0; run < runs; run++) {
            run(world, scenario, List.of());
        }
        return (CpuClock.threadSeconds() - start) * 1e3 / runs;
    }

    private double millisWithTrace(SimTarget world, ScenarioFamily scenario, int runs) {
        try {
            Path file = Files.createTempFile("trace", ".jsonl");
            try {
                double start = CpuClock.threadSeconds();
                for (int run = 0; run < runs; run++) {
                    try (TraceWriter trace = new TraceWriter(Files.newOutputStream(file))) {
                        run(world, scenario, List.of(trace));
                    }
                }
                return (CpuClock.threadSeconds() - start) * 1e3 / runs;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The trace could not be written: " + failed.getMessage(), failed);
        }
    }

    private void run(SimTarget world, ScenarioFamily scenario, List<TraceListener> listeners) {
        seed++;
        RunResult result = world.run(scenario, new RunRequest("benchmark", seed, listeners));
        if (result.outcome() == Outcome.FAIL) {
            throw new IllegalStateException("seed " + seed + " of " + scenario.name()
                    + " failed, and a run that fails is no measure: " + result.verdicts() + result.expectations());
        }
    }
}
