package io.bellwether.benchmarks;

import java.util.OptionalDouble;

/**
 * One measured quantity.
 *
 * @param what was measured
 * @param samples one for each round; what is reported is their median, and their spread
 * @param unit of the samples
 * @param ratio of the median to that of what {@code against} names
 * @param against empty where there is nothing to compare with
 * @param target what the project wants to reach, in words; empty where nothing is wanted
 */
public record Figure(String what, Samples samples, String unit, OptionalDouble ratio, String against, String target) {

    public static Figure of(String what, Samples samples, String unit) {
        return new Figure(what, samples, unit, OptionalDouble.empty(), "", "");
    }

    /** The same, compared with another. */
    public Figure against(Figure other, String name) {
        OptionalDouble quotient =
                OptionalDouble.of(samples.median() / other.samples().median());
        return new Figure(what, samples, unit, quotient, name, target);
    }

    public Figure target(String wanted) {
        return new Figure(what, samples, unit, ratio, against, wanted);
    }
}
