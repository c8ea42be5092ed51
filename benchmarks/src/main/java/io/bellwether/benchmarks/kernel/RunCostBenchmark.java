package io.bellwether.benchmarks.kernel;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.runtime.sim.kernel.Kernel;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.kernel.SimulationSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a run costs before anything happens in it: the CPU time to begin a run in a kernel that is kept, start a process
 * with one actor for each node, and close it; the memory that a node takes; and the time to start a kernel.
 */
public final class RunCostBenchmark {
    private static final List<Integer> SIZES = List.of(0, 3, 5, 100, 1000);
    private static final int NODES_PER_SAMPLE = 40_000;
    private static final int MEMORY_NODES = 10_000;
    private static final int KERNELS = 20;

    private RunCostBenchmark() {}

    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "%-40s%10.2f ms%n", "start and stop of a kernel, warm", kernelMillis());
        for (int nodes : SIZES) {
            System.out.printf(
                    Locale.ROOT, "%-40s%10.4f ms%n", "begin and close a run, nodes: " + nodes, runMillis(nodes));
        }
        System.out.printf(Locale.ROOT, "%-40s%10d bytes%n", "memory of a process with one actor", bytesPerNode());
    }

    private static double kernelMillis() {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < KERNELS; i++) {
            double start = CpuClock.seconds();
            Kernel.start().close();
            best = Math.min(best, (CpuClock.seconds() - start) * 1e3);
        }
        return best;
    }

    private static double runMillis(int nodes) {
        int runs = NODES_PER_SAMPLE / Math.max(nodes, 5);
        try (Kernel kernel = Kernel.start()) {
            double millis = 0;
            for (int repetition = 0; repetition < 3; repetition++) {
                double start = CpuClock.seconds();
                for (int run = 0; run < runs; run++) {
                    try (Simulation simulation = kernel.begin(SimulationSettings.withSeed(run))) {
                        startNodes(simulation, nodes);
                    }
                }
                millis = (CpuClock.seconds() - start) * 1e3 / runs;
            }
            return millis;
        }
    }

    private static long bytesPerNode() {
        try (Simulation simulation = Simulation.withSeed(1)) {
            long before = usedBytes();
            startNodes(simulation, MEMORY_NODES);
            return (usedBytes() - before) / MEMORY_NODES;
        }
    }

    private static void startNodes(Simulation simulation, int nodes) {
        for (int i = 0; i < nodes; i++) {
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
