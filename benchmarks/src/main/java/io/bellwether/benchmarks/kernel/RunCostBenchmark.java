package io.bellwether.benchmarks.kernel;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.CpuClock;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import io.bellwether.runtime.sim.kernel.Kernel;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.kernel.SimulationSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run costs before anything happens in it: the CPU time to begin a run in a kernel that is kept, start a process
 * with one actor for each node, and close it; the memory that a node takes; and the time to start a kernel.
 */
public final class RunCostBenchmark implements Benchmark {
    private static final int NODES_PER_SAMPLE = 20_000;
    private static final int SAMPLES = 5;
    private static final int KERNELS = 21;
    private static final int MEMORY_NODES = 10_000;
    private static final int MEMORY_SAMPLES = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "begin a run, start an idle actor for each node, close the run; and what a node weighs";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(
                "start and stop of a kernel of its own",
                Samples.measure(effort.of(KERNELS), RunCostBenchmark::kernelMillis),
                "ms"));
        for (int nodes : effort.of(0, 3, 10, 30, 100, 1000)) {
            Figure figure = Figure.of("begin and close a run, n = " + nodes, runMillis(nodes, effort), "ms");
            figures.add(nodes == 3 ? figure.target("at most 0.5 ms") : figure);
        }
        figures.add(Figure.of("memory of a process with one actor", bytesPerNode(effort), "bytes"));
        return figures;
    }

    private static double kernelMillis() {
        double start = CpuClock.threadSeconds();
        Kernel.start().close();
        return (CpuClock.threadSeconds() - start) * 1e3;
    }

    private static Samples runMillis(int nodes, Effort effort) {
        int runs = effort.of(NODES_PER_SAMPLE / Math.max(nodes, 5));
        try (Kernel kernel = Kernel.start()) {
            runMillis(kernel, nodes, runs);
            return Samples.measure(effort.of(SAMPLES), () -> runMillis(kernel, nodes, runs));
        }
    }

    private static double runMillis(Kernel kernel, int nodes, int runs) {
        double start = CpuClock.threadSeconds();
        for (int run = 0; run < runs; run++) {
            try (Simulation simulation = kernel.begin(SimulationSettings.withSeed(run))) {
                startNodes(simulation, 0, nodes);
            }
        }
        return (CpuClock.threadSeconds() - start) * 1e3 / runs;
    }

    private static Samples bytesPerNode(Effort effort) {
        int nodes = effort.of(MEMORY_NODES);
        try (Simulation simulation = Simulation.withSeed(1)) {
            int[] started = {0};
            return Samples.measure(effort.of(MEMORY_SAMPLES), () -> {
                long before = usedBytes();
                startNodes(simulation, started[0], nodes);
                started[0] += nodes;
                return (double) (usedBytes() - before) / nodes;
            });
        }
    }

    private static void startNodes(Simulation simulation, int first, int count) {
        for (int i = first; i < first + count; i++) {
            simulation.process("node-" + i).spawn(idle(), "node");
        }
        simulation.runFor(Duration.ZERO);
    }

    private static Behavior<String> idle() {
        return Behaviors.setup(context -> Behaviors.receiveMessage(message -> Behaviors.same()));
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
