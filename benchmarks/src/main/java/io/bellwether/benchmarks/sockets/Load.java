package io.bellwether.benchmarks.sockets;

import java.util.Arrays;

/**
 * What a server did under a load of callers that ask again as soon as they are answered.
 *
 * @param rate answers a second of real time
 * @param p50 half of the answers took no longer, in microseconds
 */
public record Load(double rate, double p50, double p99, double p999) {

    /** @param micros how long each answer took; is sorted */
    static Load of(double seconds, double[] micros, int answers) {
        Arrays.sort(micros, 0, answers);
        return new Load(
                answers / seconds,
                quantile(micros, answers, 0.5),
                quantile(micros, answers, 0.99),
                quantile(micros, answers, 0.999));
    }

    private static double quantile(double[] sorted, int answers, double quantile) {
        return sorted[(int) Math.min(answers - 1L, Math.round(quantile * answers))];
    }
}
