package io.bellwether.benchmarks.server;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import io.bellwether.benchmarks.TemporaryFolder;
import io.bellwether.benchmarks.sockets.Callers;
import io.bellwether.protocol.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What a server costs before it does anything: its start, its memory, and that of each connection. */
public final class StandingBenchmark implements Benchmark {
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 1000;
    private static final int REST_SECONDS = 5;
    private static final double KIB_PER_MIB = 1024;

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public String about() {
        return "a server in a process of its own: until it is ready, and the memory it holds";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        int rounds = effort.of(ROUNDS);
        int connections = effort.of(CONNECTIONS);
        double[] seconds = new double[rounds];
        double[] atRest = new double[rounds];
        double[] perConnection = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            try (TemporaryFolder folder = new TemporaryFolder();
                    ServerProcess server = new ServerProcess(folder.path())) {
                seconds[round] = server.secondsToReady();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(effort == Effort.FULL ? REST_SECONDS : 0));
                atRest[round] = server.residentMebibytes();
                perConnection[round] =
                        (withConnections(server, connections) - withConnections(server, 1)) * KIB_PER_MIB / connections;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.of(
                Figure.of("ready", Samples.of(seconds), "s").target("under 2"),
                Figure.of("memory at rest", Samples.of(atRest), "MiB").target("under 150"),
                Figure.of("memory of each of " + connections + " connections", Samples.of(perConnection), "KiB"));
    }

    /** Each has asked at least once. */
    private static double withConnections(ServerProcess server, int connections) throws IOException {
        byte[] read = OneServer.frame(new Request.ListChannels());
        try (Callers callers = Callers.of(server.port(), connections, number -> read)) {
            callers.load(1);
            return server.residentMebibytes();
        }
    }
}
