package io.bellwether.benchmarks.store;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.CpuClock;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import io.bellwether.benchmarks.TemporaryFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Durable writes: each is looked up by its id, appended, and on the disk before it counts. The sizes take turns, so that
 * what else the machine does meets all of them.
 */
public final class StoreBenchmark implements Benchmark {
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 7;
    private static final int IN_FLIGHT = 64;
    private static final int GROUPS = 150;
    private static final int SINGLE_WRITES = 1_000;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String about() {
        return "writes that are on the disk, with random ids, 64 in flight and one at a time, by messages stored";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            return measure(effort, folder.path());
        }
    }

    private static List<Figure> measure(Effort effort, Path folder) {
        List<Integer> sizes = effort.of(0, 20_000, 1_000_000);
        List<StoredMessages> stores = sizes.stream()
                .map(size -> new StoredMessages(folder.resolve("stored-" + size), size))
                .toList();
        int rounds = effort.of(ROUNDS);
        int groups = effort.of(GROUPS);
        double[][] rates = new double[stores.size()][rounds];
        double[][] costs = new double[stores.size()][rounds];
        double[][] latencies = new double[stores.size()][rounds];
        for (int round = -effort.of(WARM_UPS); round < rounds; round++) {
            for (int i = 0; i < stores.size(); i++) {
                double cpuBefore = CpuClock.seconds();
                double rate = rate(stores.get(i), groups);
                double cpu = CpuClock.seconds() - cpuBefore;
                double latency = medianMicros(stores.get(i), effort.of(SINGLE_WRITES));
                if (round >= 0) {
                    rates[i][round] = rate;
                    costs[i][round] = cpu * 1e6 / (groups * IN_FLIGHT);
                    latencies[i][round] = latency;
                }
            }
        }
        stores.forEach(StoredMessages::close);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(figures("64 in flight, ", sizes, rates, "writes/s", "above 20,000, and 0.9 to 1.1 of empty"));
        figures.addAll(figures("64 in flight, CPU, ", sizes, costs, "µs/write", "0.9 to 1.1 of empty"));
        figures.addAll(figures("one at a time, p50, ", sizes, latencies, "µs", "below 250"));
        return figures;
    }

    private static double rate(StoredMessages store, int groups) {
        long start = System.nanoTime();
        for (int group = 0; group < groups; group++) {
            store.store(IN_FLIGHT);
        }
        return groups * IN_FLIGHT / ((System.nanoTime() - start) / 1e9);
    }

    private static double medianMicros(StoredMessages store, int writes) {
        double[] micros = new double[writes];
        for (int write = 0; write < writes; write++) {
            long start = System.nanoTime();
            store.store(1);
            micros[write] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        return micros[writes / 2];
    }

    private static List<Figure> figures(
            String what, List<Integer> sizes, double[][] samples, String unit, String target) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            Figure figure = Figure.of(what + String.format("%,d stored", sizes.get(i)), Samples.of(samples[i]), unit)
                    .target(target);
            figures.add(i == 0 ? figure : figure.against(figures.get(0), "empty"));
        }
        return figures;
    }
}
