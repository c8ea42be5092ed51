package io.bellwether.benchmarks.codec;

import io.bellwether.benchmarks.Benchmark;
import io.bellwether.benchmarks.CpuClock;
import io.bellwether.benchmarks.Effort;
import io.bellwether.benchmarks.Figure;
import io.bellwether.benchmarks.Samples;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Encode + decode round trips of a publish request, in three forms in turn, on one thread. Counted per second of CPU
 * time of the process, collector and compiler included, so that other load on the machine does not show.
 */
public final class CodecBenchmark implements Benchmark {

    private static final int MESSAGES = 64;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 9;
    private static final double ROUND_SECONDS = 0.35;
    private static final double TOKEN_SECONDS = 0.01;

    private record Measured(String title, RoundTrip form, double[] rates) {}

    private final Request.Publish[] requests = new Request.Publish[MESSAGES];
    private final Stamp[] stamps = new Stamp[MESSAGES];
    private long consumed;

    public CodecBenchmark() {
        for (int i = 0; i < MESSAGES; i++) {
            String id = "alice-" + (1000 + i);
            requests[i] =
                    new Request.Publish("alice", "geral", "mensagem como as outras, n. " + (10 + i), Optional.of(id));
            stamps[i] = new Stamp((1_760_000_000L + i) * 1_000_000L, 70_000L + i);
        }
    }

    @Override
    public String name() {
        return "codec";
    }

    @Override
    public String about() {
        return "encode + decode round trips of a publish request of "
                + new WireForm().encode(requests[0], stamps[0]).length + " bytes, per second of one core";
    }

    @Override
    public List<Figure> measure(Effort effort) {
        int rounds = effort.of(ROUNDS);
        List<Measured> forms = List.of(
                new Measured("wire codec", new WireForm(), new double[rounds]),
                new Measured("msgpack-core, a new packer for each frame", new NewPackerForm(), new double[rounds]),
                new Measured("JSON, Jackson tree", new JacksonTreeForm(), new double[rounds]));
        forms.forEach(measured -> verify(measured.form()));
        double seconds = effort == Effort.FULL ? ROUND_SECONDS : TOKEN_SECONDS;
        for (int round = -effort.of(WARM_UP_ROUNDS); round < rounds; round++) {
            for (Measured measured : forms) {
                double rate = roundTripsPerSecond(measured.form(), seconds);
                if (round >= 0) {
                    measured.rates()[round] = rate;
                }
            }
        }
        return figures(forms);
    }

    private static List<Figure> figures(List<Measured> forms) {
        List<Figure> figures = new ArrayList<>();
        for (Measured measured : forms) {
            Figure figure = Figure.of(measured.title(), Samples.of(measured.rates()), "round trips/s");
            figures.add(
                    figures.isEmpty()
                            ? figure.target("at least 900,000")
                            : figure.against(figures.get(0), forms.get(0).title()));
        }
        return figures;
    }

    private void verify(RoundTrip form) {
        for (int i = 0; i < MESSAGES; i++) {
            RoundTrip.Stamped back = form.decode(form.encode(requests[i], stamps[i]));
            if (!back.equals(new RoundTrip.Stamped(requests[i], stamps[i]))) {
                throw new IllegalStateException(
                        form.getClass().getSimpleName() + " gives back something else: " + back);
            }
        }
    }

    private double roundTripsPerSecond(RoundTrip form, double atLeastSeconds) {
        double start = CpuClock.seconds();
        long done = 0;
        double spent;
        do {
            for (int i = 0; i < 100 * MESSAGES; i++) {
                byte[] frame = form.encode(requests[i % MESSAGES], stamps[i % MESSAGES]);
                RoundTrip.Stamped back = form.decode(frame);
                consumed += frame.length
                        + back.request().message().length()
                        + back.stamp().clock();
            }
            done += 100 * MESSAGES;
            spent = CpuClock.seconds() - start;
        } while (spent < atLeastSeconds);
        if (consumed == 0) {
            throw new IllegalStateException("nothing came back");
        }
        return done / spent;
    }
}
