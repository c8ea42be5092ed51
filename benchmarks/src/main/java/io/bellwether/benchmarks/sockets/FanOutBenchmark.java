package io.bellwether.benchmarks.sockets;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Publications delivered a second over TCP on this machine: the broker against JeroMQ's proxy, in turns, by the clock on the wall. */
public final class FanOutBenchmark implements Benchmark {
    private static final int ROUNDS = 7;
    private static final int WARM_UPS = 3;
    private static final double SECONDS = 1;
    private static final double TOKEN_SECONDS = 0.02;
    private static final int BODY_BYTES = 128;
    private static final String BARE = "bare XSUB/XPUB proxy";

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public String about() {
        return "publications of " + BODY_BYTES + " bytes delivered, per second; everybody shares the machine";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        List<Figure> figures = new ArrayList<>();
        for (int subscribers : effort.of(1, 10, 100)) {
            figures.addAll(deliveries(subscribers, effort));
        }
        return figures;
    }

    private static List<Figure> deliveries(int subscribers, Effort effort) {
        int rounds = effort.of(ROUNDS);
        double seconds = effort == Effort.FULL ? SECONDS : TOKEN_SECONDS;
        double[] bare = new double[rounds];
        double[] node = new double[rounds];
        try (Broker proxy = Broker.bare();
                Broker broker = Broker.ofANode();
                Audience ofProxy = new Audience(proxy, subscribers, new byte[BODY_BYTES]);
                Audience ofBroker = new Audience(broker, subscribers, new byte[BODY_BYTES])) {
            for (int round = -effort.of(WARM_UPS); round < rounds; round++) {
                double bareRate = ofProxy.rate(seconds);
                double nodeRate = ofBroker.rate(seconds);
                if (round >= 0) {
                    bare[round] = bareRate;
                    node[round] = nodeRate;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String many = ", " + subscribers + (subscribers == 1 ? " subscriber" : " subscribers");
        Figure limit = Figure.of(BARE + many, Samples.of(bare), "deliveries/s");
        return List.of(
                limit,
                Figure.of("the broker" + many, Samples.of(node), "deliveries/s")
                        .against(limit, BARE)
                        .target("at least 0.7"));
    }
}
