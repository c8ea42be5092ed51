package io.bellwether.benchmarks.kernel;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.CpuClock;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Delivered messages per second of one core, for every {@link Form}, in turns within one run. Time is CPU time of the
 * thread, without the collector.
 */
public final class PingPongBenchmark implements Benchmark {
    private static final int WARM_UPS = 2;
    private static final int SAMPLES = 5;
    private static final long MESSAGES_PER_SAMPLE = 1_500_000;

    @Override
    public String name() {
        return "ping-pong";
    }

    @Override
    public String about() {
        return "every node pings every other each 100 ms, 1 to 10 ms away: messages delivered, per second of one core";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        List<Figure> figures = new ArrayList<>();
        for (int nodes : effort.of(5, 100, 1000)) {
            figures.addAll(figures(nodes, rates(nodes, effort)));
        }
        return figures;
    }

    private static Map<Form, double[]> rates(int nodes, Effort effort) {
        int samples = effort.of(SAMPLES);
        int rounds = effort.of((int) Math.max(1, MESSAGES_PER_SAMPLE / (2L * nodes * (nodes - 1))));
        Map<Form, PingPong> loops = new EnumMap<>(Form.class);
        Map<Form, double[]> rates = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            loops.put(form, form.start(nodes));
            rates.put(form, new double[samples]);
        }
        for (int sample = -effort.of(WARM_UPS); sample < samples; sample++) {
            for (Form form : Form.values()) {
                double rate = rate(loops.get(form), rounds);
                if (sample >= 0) {
                    rates.get(form)[sample] = rate;
                }
            }
        }
        loops.values().forEach(PingPong::close);
        return rates;
    }

    private static double rate(PingPong loop, int rounds) {
        long before = loop.run(0);
        double start = CpuClock.threadSeconds();
        long after = loop.run(rounds);
        return (after - before) / (CpuClock.threadSeconds() - start);
    }

    private static List<Figure> figures(int nodes, Map<Form, double[]> rates) {
        Map<Form, Figure> figures = new EnumMap<>(Form.class);
        rates.forEach((form, each) ->
                figures.put(form, Figure.of(form.title() + ", n = " + nodes, Samples.of(each), "messages/s")));
        Figure bare = figures.get(Form.PRIORITY_QUEUE);
        Figure kernel = figures.get(Form.KERNEL);
        return List.of(
                bare,
                figures.get(Form.PRIMITIVE_ARRAYS).against(bare, "(a)"),
                kernel.against(bare, "(a)").target(nodes < 1000 ? "at least 0.35 of (a)" : "at least 0.45 of (a)"),
                figures.get(Form.NETWORK).against(kernel, "(b)").target("at least 0.3 of (b)"));
    }
}
