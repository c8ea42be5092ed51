package io.bellwether.benchmarks;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** What several rounds of one measurement gave, in ascending order. */
public final class Samples {
    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException if there is none */
    public static Samples of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured: at least one round is needed");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /** Measures so many times. */
    public static Samples measure(int rounds, DoubleSupplier measurement) {
        return of(DoubleStream.generate(measurement).limit(rounds).toArray());
    }

    public double median() {
        return sorted[sorted.length / 2];
    }

    public double least() {
        return sorted[0];
    }

    public double most() {
        return sorted[sorted.length - 1];
    }
}
