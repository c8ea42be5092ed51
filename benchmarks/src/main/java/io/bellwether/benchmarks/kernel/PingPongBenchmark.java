package io.bellwether.benchmarks.kernel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Delivered messages per second of one core, for every {@link Form}, in turns within one run; a table of medians and of
 * the ratios to (a). Time is CPU time of the process.
 */
public final class PingPongBenchmark {
    private static final List<Integer> SIZES = List.of(5, 100, 1000);
    private static final int SAMPLES = 5;
    private static final long MESSAGES_PER_SAMPLE = 6_000_000;

    private PingPongBenchmark() {}

    public static void main(String[] arguments) {
        System.out.printf("%-36s%8s%14s%12s%14s%n", "form", "nodes", "messages/s", "ratio (a)", "ns/message");
        for (int nodes : SIZES) {
            report(nodes, measure(nodes));
        }
    }

    private static Map<Form, double[]> measure(int nodes) {
        int rounds = (int) Math.max(1, MESSAGES_PER_SAMPLE / (2L * nodes * (nodes - 1)));
        Map<Form, PingPong> loops = new EnumMap<>(Form.class);
        Map<Form, double[]> rates = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            loops.put(form, form.start(nodes));
            rates.put(form, new double[SAMPLES]);
        }
        for (int sample = -1; sample < SAMPLES; sample++) {
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
        double start = CpuClock.seconds();
        long after = loop.run(rounds);
        return (after - before) / (CpuClock.seconds() - start);
    }

    private static void report(int nodes, Map<Form, double[]> rates) {
        double base = median(rates.get(Form.PRIORITY_QUEUE));
        rates.forEach((form, samples) -> {
            double rate = median(samples);
            System.out.printf(
                    Locale.ROOT, "%-36s%8d%14.0f%12.2f%14.0f%n", form.title(), nodes, rate, rate / base, 1e9 / rate);
        });
    }

    private static double median(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
