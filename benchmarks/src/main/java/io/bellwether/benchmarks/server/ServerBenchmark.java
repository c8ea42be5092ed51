package io.bellwether.benchmarks.server;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.TemporaryFolder;
import io.bellwether.benchmarks.server.Rounds.Target;
import io.bellwether.benchmarks.sockets.EchoServer;
import io.bellwether.benchmarks.sockets.Load;
import io.bellwether.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a whole server answers, by kind of request and number of connections, against a bare ROUTER that echoes. */
public final class ServerBenchmark implements Benchmark {
    private static final String ECHO = "bare ROUTER echo";
    private static final String TEXT = "a message of ordinary length, which says nothing";

    @Override
    public String name() {
        return "server";
    }

    @Override
    public String about() {
        return "requests to a whole server with a disk, and how long they take; callers and server share the machine";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        List<Figure> figures = new ArrayList<>();
        try (TemporaryFolder folder = new TemporaryFolder();
                EchoServer echo = EchoServer.bare();
                OneServer server = new OneServer(folder.path())) {
            List<Target> targets = List.of(
                    new Target(ECHO, echo.port(), number -> OneServer.frame(publish())),
                    server.target("read", number -> new Request.ListChannels()),
                    server.target("login", number -> new Request.Login(OneServer.USER + number)),
                    server.target("publish", number -> publish()),
                    server.target("direct message", number -> direct()));
            for (int connections : effort.of(64, 1, 8, 1000)) {
                figures.addAll(figures(targets, connections, effort));
            }
        }
        return figures;
    }

    static Request publish() {
        return new Request.Publish(OneServer.USER, OneServer.CHANNEL, TEXT, Optional.empty());
    }

    private static Request direct() {
        return new Request.SendDirect(OneServer.USER, OneServer.USER, TEXT, Optional.empty());
    }

    private static List<Figure> figures(List<Target> targets, int connections, Effort effort) {
        Rounds rounds = new Rounds(targets, connections, effort);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            String what = targets.get(i).name() + ", " + connections + (connections == 1 ? " caller" : " callers");
            Figure rate = rounds.figure(i, what, "requests/s", Load::rate);
            Figure p50 = rounds.figure(i, what + ", p50", "µs", Load::p50);
            if (i > 0) {
                rate = rate.against(figures.get(0), ECHO)
                        .target(rateTarget(targets.get(i).name(), connections));
                p50 = p50.against(figures.get(1), ECHO)
                        .target(latencyTarget(targets.get(i).name(), connections));
            }
            figures.add(rate);
            figures.add(p50);
            figures.add(rounds.figure(i, what + ", p99", "µs", Load::p99));
            figures.add(rounds.figure(i, what + ", p99.9", "µs", Load::p999));
        }
        return figures;
    }

    private static String rateTarget(String request, int connections) {
        if (connections != 64) {
            return "";
        }
        return switch (request) {
            case "read" -> "at least 0.6";
            case "publish" -> "at least 0.3";
            default -> "";
        };
    }

    private static String latencyTarget(String request, int connections) {
        return connections == 1 && request.equals("publish") ? "at most 3" : "";
    }
}
