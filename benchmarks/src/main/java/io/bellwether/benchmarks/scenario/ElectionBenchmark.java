package io.bellwether.benchmarks.scenario;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.sim.SimTarget;
import java.util.ArrayList;
import java.util.List;

/** The coordinator of a hundred servers crashes: real time, in a fresh JVM and in a warm one. */
public final class ElectionBenchmark implements Benchmark {
    private static final int SERVERS = 100;
    private static final int COLD_SAMPLES = 3;
    private static final int WARM_SAMPLES = 5;
    private static final int WARM_UPS = 4;
    private static final String HEAP = "1g";

    @Override
    public String name() {
        return "election";
    }

    @Override
    public String about() {
        return "the coordinator of a hundred servers crashes, 107 virtual seconds with all checks: real time";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        int servers = effort == Effort.FULL ? SERVERS : 3;
        List<Figure> figures = new ArrayList<>();
        figures.addAll(cold(servers, effort.of(COLD_SAMPLES)));
        figures.addAll(warm(servers, effort.of(WARM_UPS), effort.of(WARM_SAMPLES)));
        return figures;
    }

    private static List<Figure> cold(int servers, int samples) {
        double[] election = new double[samples];
        double[] run = new double[samples];
        double[] cpu = new double[samples];
        for (int i = 0; i < samples; i++) {
            FreshRun fresh = FreshRun.start(servers, HEAP);
            election[i] = fresh.electionRealSeconds();
            run[i] = fresh.realSeconds();
            cpu[i] = fresh.cpuSeconds();
        }
        return List.of(
                Figure.of("election, fresh JVM", Samples.of(election), "s").target("less than 2 s"),
                Figure.of("whole run, fresh JVM", Samples.of(run), "s"),
                Figure.of("CPU time of the process, fresh JVM", Samples.of(cpu), "s"));
    }

    private static List<Figure> warm(int servers, int warmUps, int samples) {
        ScenarioFamily scenario = CoordinatorCrash.withoutReturn(servers);
        double[] election = new double[samples];
        double[] run = new double[samples];
        try (SimTarget world = new SimTarget()) {
            for (int i = -warmUps; i < samples; i++) {
                ElectionStopwatch stopwatch = new ElectionStopwatch();
                var result = world.run(scenario, new RunRequest("benchmark", i, List.of(stopwatch)));
                if (i >= 0) {
                    election[i] = stopwatch.seconds();
                    run[i] = result.realTime().toNanos() / 1e9;
                }
            }
        }
        return List.of(
                Figure.of("election, warm", Samples.of(election), "s").target("less than 2 s"),
                Figure.of("whole run, warm", Samples.of(run), "s"));
    }
}
