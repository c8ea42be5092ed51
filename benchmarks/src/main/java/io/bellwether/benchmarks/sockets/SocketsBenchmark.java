package io.bellwether.benchmarks.sockets;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import java.util.ArrayList;
import java.util.List;

/** Requests a second over TCP on this machine: a node's sockets against a bare ROUTER, in turns, by the clock on the wall. */
public final class SocketsBenchmark implements Benchmark {
    private static final int ROUNDS = 7;
    private static final int WARM_UPS = 3;
    private static final double SECONDS = 1;
    private static final double TOKEN_SECONDS = 0.02;
    private static final int BODY_BYTES = 64;
    private static final String BARE = "bare ROUTER echo";

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public String about() {
        return "requests of " + BODY_BYTES + " bytes that are echoed, per second; caller and server share the machine";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        List<Figure> figures = new ArrayList<>();
        for (int connections : effort.of(64, 1, 8, 1000)) {
            figures.addAll(echoes(connections, effort));
        }
        return figures;
    }

    private static List<Figure> echoes(int connections, Effort effort) {
        int rounds = effort.of(ROUNDS);
        double seconds = effort == Effort.FULL ? SECONDS : TOKEN_SECONDS;
        double[] bare = new double[rounds];
        double[] node = new double[rounds];
        try (EchoServer bareServer = EchoServer.bare();
                EchoServer nodeServer = EchoServer.ofANode()) {
            for (int round = -effort.of(WARM_UPS); round < rounds; round++) {
                double bareRate = rate(bareServer, connections, seconds);
                double nodeRate = rate(nodeServer, connections, seconds);
                if (round >= 0) {
                    bare[round] = bareRate;
                    node[round] = nodeRate;
                }
            }
        }
        String many = ", " + connections + (connections == 1 ? " connection" : " connections");
        Figure limit = Figure.of(BARE + many, Samples.of(bare), "requests/s");
        return List.of(
                limit,
                Figure.of("a node's sockets" + many, Samples.of(node), "requests/s")
                        .against(limit, BARE)
                        .target(connections == 64 ? "at least 0.85" : ""));
    }

    private static double rate(EchoServer server, int connections, double seconds) {
        try (Callers callers = Callers.of(server.port(), connections, number -> new byte[BODY_BYTES])) {
            callers.load(seconds / 4);
            return callers.load(seconds).rate();
        }
    }
}
