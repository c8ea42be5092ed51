package io.bellwether.benchmarks.server;

import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import io.bellwether.benchmarks.sockets.Callers;
import io.bellwether.benchmarks.sockets.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Loads that take turns, round after round, so that what else the machine does meets all of them. */
final class Rounds {
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 3;
    private static final double SECONDS = 1;
    private static final double TOKEN_SECONDS = 0.02;

    /**
     * One kind of request to one server.
     *
     * @param request of each caller, by its number from 0 on
     */
    record Target(String name, int port, IntFunction<byte[]> request) {}

    private final List<List<Load>> loads = new ArrayList<>();

    Rounds(List<Target> targets, int connections, Effort effort) {
        double seconds = effort == Effort.FULL ? SECONDS : TOKEN_SECONDS;
        targets.forEach(target -> loads.add(new ArrayList<>()));
        for (int round = -effort.of(WARM_UPS); round < effort.of(ROUNDS); round++) {
            for (int i = 0; i < targets.size(); i++) {
                Load load = load(targets.get(i), connections, seconds);
                if (round >= 0) {
                    loads.get(i).add(load);
                }
            }
        }
    }

    /** What that quantity was for that target. */
    Figure figure(int target, String what, String unit, ToDoubleFunction<Load> quantity) {
        double[] samples = loads.get(target).stream().mapToDouble(quantity).toArray();
        return Figure.of(what, Samples.of(samples), unit);
    }

    private static Load load(Target target, int connections, double seconds) {
        try (Callers callers = Callers.of(target.port(), connections, target.request())) {
            callers.load(seconds / 4);
            return callers.load(seconds);
        }
    }
}
