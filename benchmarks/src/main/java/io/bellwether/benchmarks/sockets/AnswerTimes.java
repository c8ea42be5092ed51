package io.bellwether.benchmarks.sockets;

import java.util.Arrays;

/** How long each answer took. */
final class AnswerTimes {
    private double[] micros = new double[1 << 16];
    private int answers;

    void add(long nanos) {
        if (answers == micros.length) {
            micros = Arrays.copyOf(micros, 2 * answers);
        }
        micros[answers++] = nanos / 1e3;
    }

    /** @throws IllegalStateException if there was no answer at all */
    Load over(double seconds) {
        if (answers == 0) {
            throw new IllegalStateException("nobody answered within " + seconds + " s");
        }
        Arrays.sort(micros, 0, answers);
        return new Load(answers / seconds, quantile(0.5), quantile(0.99), quantile(0.999));
    }

    private double quantile(double quantile) {
        return micros[(int) Math.min(answers - 1L, Math.round(quantile * answers))];
    }
}
