package io.bellwether.benchmarks.links;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import io.bellwether.benchmarks.sockets.Callers;
import io.bellwether.benchmarks.sockets.EchoServer;
import io.bellwether.runtime.link.DirectedPair;
import io.bellwether.runtime.link.FaultProxy;
import io.bellwether.runtime.link.FaultProxySettings;
import io.bellwether.runtime.link.LinkProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a link between two processes costs, against a direct connection, in turns, by the clock on the wall. */
public final class LinksBenchmark implements Benchmark {
    private static final int ROUNDS = 7;
    private static final int WARM_UPS = 3;
    private static final double SECONDS = 1;
    private static final double TOKEN_SECONDS = 0.02;
    private static final int MANY = 64;
    private static final int BODY_BYTES = 64;
    private static final int HOPS_OF_A_ROUND_TRIP = 2;
    private static final Duration LATENCY = Duration.ofMillis(1);
    private static final String DIRECT = "direct";

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String about() {
        return "messages of " + BODY_BYTES + " bytes over a link that can be broken, and over none";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        List<Figure> figures = new ArrayList<>();
        try (FaultProxy links = FaultProxy.open(FaultProxySettings.DEFAULT)) {
            links.setLink(new DirectedPair("caller", "far"), LinkProfile.latency(LATENCY, LATENCY));
            links.setLink(new DirectedPair("far", "caller"), LinkProfile.latency(LATENCY, LATENCY));
            figures.addAll(roundTrips(links, effort));
            figures.addAll(manyConnections(links, effort));
            figures.addAll(stream(links, effort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private static List<Figure> roundTrips(FaultProxy links, Effort effort) throws IOException {
        int rounds = effort.of(ROUNDS);
        double[] direct = new double[rounds];
        double[] linked = new double[rounds];
        double[] added = new double[rounds];
        double[] late = new double[rounds];
        try (EchoServer server = EchoServer.bare()) {
            int link = links.listen("caller", "echo", loopback(server.port()));
            int slowLink = links.listen("caller", "far", loopback(server.port()));
            for (int round = -effort.of(WARM_UPS); round < rounds; round++) {
                double directMicros = roundTripMicros(server.port(), effort);
                double linkedMicros = roundTripMicros(link, effort);
                double slowMicros = roundTripMicros(slowLink, effort);
                if (round >= 0) {
                    direct[round] = directMicros;
                    linked[round] = linkedMicros;
                    added[round] = (linkedMicros - directMicros) / HOPS_OF_A_ROUND_TRIP;
                    late[round] = (slowMicros - directMicros) / HOPS_OF_A_ROUND_TRIP - LATENCY.toNanos() / 1e3;
                }
            }
        }
        Figure limit = Figure.of("p50 of a round trip, direct", Samples.of(direct), "µs");
        return List.of(
                limit,
                Figure.of("p50 of a round trip, over links", Samples.of(linked), "µs")
                        .against(limit, DIRECT),
                Figure.of("added by each hop", Samples.of(added), "µs").target("under 100"),
                Figure.of("later than a latency of 1 ms, each hop", Samples.of(late), "µs"));
    }

    private static List<Figure> manyConnections(FaultProxy links, Effort effort) throws IOException {
        int rounds = effort.of(ROUNDS);
        double[] direct = new double[rounds];
        double[] linked = new double[rounds];
        try (EchoServer server = EchoServer.bare()) {
            int link = links.listen("callers", "echo", loopback(server.port()));
            for (int round = -effort.of(WARM_UPS); round < rounds; round++) {
                double directRate = echoedMessages(server.port(), effort);
                double linkedRate = echoedMessages(link, effort);
                if (round >= 0) {
                    direct[round] = directRate;
                    linked[round] = linkedRate;
                }
            }
        }
        return compared("requests and replies, " + MANY + " connections", direct, linked);
    }

    private static List<Figure> stream(FaultProxy links, Effort effort) throws IOException {
        int rounds = effort.of(ROUNDS);
        double[] direct = new double[rounds];
        double[] linked = new double[rounds];
        for (int round = -effort.of(WARM_UPS); round < rounds; round++) {
            double directRate;
            double linkedRate;
            try (MessageStream stream = new MessageStream(BODY_BYTES)) {
                stream.sendBy(stream.port());
                directRate = stream.rate(seconds(effort));
            }
            try (MessageStream stream = new MessageStream(BODY_BYTES)) {
                stream.sendBy(links.listen("sender", "receiver", loopback(stream.port())));
                linkedRate = stream.rate(seconds(effort));
            }
            if (round >= 0) {
                direct[round] = directRate;
                linked[round] = linkedRate;
            }
        }
        return compared("one way, 1 connection", direct, linked);
    }

    private static List<Figure> compared(String what, double[] direct, double[] linked) {
        Figure limit = Figure.of(what + ", direct", Samples.of(direct), "messages/s");
        return List.of(
                limit,
                Figure.of(what + ", over links", Samples.of(linked), "messages/s")
                        .against(limit, DIRECT)
                        .target("at least 50,000"));
    }

    private static double roundTripMicros(int port, Effort effort) {
        try (Callers callers = Callers.of(port, 1, number -> new byte[BODY_BYTES])) {
            callers.load(seconds(effort) / 4);
            return callers.load(seconds(effort)).p50();
        }
    }

    /** Each request is a message, and so is each reply. */
    private static double echoedMessages(int port, Effort effort) {
        try (Callers callers = Callers.of(port, MANY, number -> new byte[BODY_BYTES])) {
            callers.load(seconds(effort) / 4);
            return HOPS_OF_A_ROUND_TRIP * callers.load(seconds(effort)).rate();
        }
    }

    private static double seconds(Effort effort) {
        return effort == Effort.FULL ? SECONDS : TOKEN_SECONDS;
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
