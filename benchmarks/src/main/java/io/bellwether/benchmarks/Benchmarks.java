package io.bellwether.benchmarks;

import io.bellwether.benchmarks.codec.CodecBenchmark;
import io.bellwether.benchmarks.kernel.PingPongBenchmark;
import io.bellwether.benchmarks.kernel.RunCostBenchmark;
import io.bellwether.benchmarks.links.LinksBenchmark;
import io.bellwether.benchmarks.scenario.ElectionBenchmark;
import io.bellwether.benchmarks.scenario.RunsBenchmark;
import io.bellwether.benchmarks.scenario.ThousandServersBenchmark;
import io.bellwether.benchmarks.server.HistoryBenchmark;
import io.bellwether.benchmarks.server.ServerBenchmark;
import io.bellwether.benchmarks.server.StandingBenchmark;
import io.bellwether.benchmarks.sockets.FanOutBenchmark;
import io.bellwether.benchmarks.sockets.SocketsBenchmark;
import io.bellwether.benchmarks.store.StoreBenchmark;
import java.util.List;
import java.util.stream.Collectors;

/** All benchmarks, or those that are named, one after the other. */
public final class Benchmarks {
    static final List<Benchmark> ALL = List.of(
            new CodecBenchmark(),
            new PingPongBenchmark(),
            new RunCostBenchmark(),
            new RunsBenchmark(),
            new ElectionBenchmark(),
            new ThousandServersBenchmark(),
            new SocketsBenchmark(),
            new FanOutBenchmark(),
            new LinksBenchmark(),
            new StoreBenchmark(),
            new ServerBenchmark(),
            new HistoryBenchmark(),
            new StandingBenchmark());

    private static final int WRONG_USAGE = 2;

    private Benchmarks() {}

    public static void main(String[] names) {
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> names.length == 0 || List.of(names).contains(benchmark.name()))
                .toList();
        if (names.length > 0
                && chosen.size() < List.of(names).stream().distinct().count()) {
            System.err.println("Not every one of these is a benchmark: " + String.join(" ", names) + "\nThere are:\n"
                    + ALL.stream()
                            .map(benchmark -> String.format("  %-10s %s", benchmark.name(), benchmark.about()))
                            .collect(Collectors.joining("\n")));
            System.exit(WRONG_USAGE);
        }
        System.out.println(Machine.describe());
        FigureTable table = new FigureTable(System.out);
        for (Benchmark benchmark : chosen) {
            table.print(benchmark.name() + ": " + benchmark.about(), benchmark.measure(Effort.FULL));
        }
    }
}
