package io.bellwether.benchmarks.server;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.TemporaryFolder;
import io.bellwether.benchmarks.server.Rounds.Target;
import io.bellwether.benchmarks.sockets.Load;
import io.bellwether.benchmarks.store.StoredMessages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether a server that holds many messages still takes the next one as fast as an empty one. */
public final class HistoryBenchmark implements Benchmark {
    private static final int CALLERS = 64;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String about() {
        return "durable publish, " + CALLERS + " callers and one, to servers that hold that many messages already";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        List<Integer> sizes = effort.of(0, 20_000, 1_000_000);
        List<OneServer> servers = new ArrayList<>();
        try (TemporaryFolder folder = new TemporaryFolder()) {
            sizes.forEach(size -> servers.add(holding(size, folder.path().resolve("stored-" + size))));
            try {
                return figures(sizes, servers, effort);
            } finally {
                servers.forEach(OneServer::close);
            }
        }
    }

    private static OneServer holding(int messages, Path folder) {
        new StoredMessages(folder, messages).close();
        return new OneServer(folder);
    }

    private static List<Figure> figures(List<Integer> sizes, List<OneServer> servers, Effort effort) {
        List<Target> targets = servers.stream()
                .map(server -> server.target("publish", number -> ServerBenchmark.publish()))
                .toList();
        Rounds many = new Rounds(targets, CALLERS, effort);
        Rounds one = new Rounds(targets, 1, effort);
        List<Figure> rates = new ArrayList<>();
        List<Figure> latencies = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            String stored = String.format("%,d stored", sizes.get(i));
            Figure rate = many.figure(i, CALLERS + " callers, " + stored, "requests/s", Load::rate);
            Figure latency = one.figure(i, "one caller, p50, " + stored, "µs", Load::p50);
            rates.add(i == 0 ? rate : rate.against(rates.get(0), "empty").target("0.9 to 1.1"));
            latencies.add(i == 0 ? latency : latency.against(latencies.get(0), "empty"));
        }
        rates.addAll(latencies);
        return rates;
    }
}
