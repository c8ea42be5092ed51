package io.bellwether.benchmarks.codec;

import com.sun.management.OperatingSystemMXBean;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Encode + decode round trips of a publish request, in three forms in turn, on one thread. Counted per second of CPU
 * time of the process, collector and compiler included, so that other load on the machine does not show; medians of
 * several rounds. About 15 seconds.
 */
public final class CodecBenchmark {

    private static final int MESSAGES = 64;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 9;
    private static final long ROUND_NANOS = 350_000_000L;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Request.Publish[] requests = new Request.Publish[MESSAGES];
    private final Stamp[] stamps = new Stamp[MESSAGES];
    private long consumed;

    private CodecBenchmark() {
        for (int i = 0; i < MESSAGES; i++) {
            String id = "alice-" + (1000 + i);
            requests[i] =
                    new Request.Publish("alice", "geral", "mensagem como as outras, n. " + (10 + i), Optional.of(id));
            stamps[i] = new Stamp((1_760_000_000L + i) * 1_000_000L, 70_000L + i);
        }
    }

    public static void main(String[] arguments) {
        new CodecBenchmark().run();
    }

    private void run() {
        Map<String, RoundTrip> forms = new LinkedHashMap<>();
        forms.put("wire codec", new WireForm());
        forms.put("msgpack-core, new packer per frame", new NewPackerForm());
        forms.put("JSON, Jackson tree", new JacksonTreeForm());
        forms.values().forEach(this::verify);

        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (Map.Entry<String, RoundTrip> form : forms.entrySet()) {
                double rate = roundTripsPerSecond(form.getValue());
                if (round >= 0) {
                    rates.computeIfAbsent(form.getKey(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        print(rates, new WireForm().encode(requests[0], stamps[0]).length);
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

    private double roundTripsPerSecond(RoundTrip form) {
        long start = system.getProcessCpuTime();
        long done = 0;
        long spent;
        do {
            for (int i = 0; i < 100 * MESSAGES; i++) {
                byte[] frame = form.encode(requests[i % MESSAGES], stamps[i % MESSAGES]);
                RoundTrip.Stamped back = form.decode(frame);
                consumed += frame.length
                        + back.request().message().length()
                        + back.stamp().clock();
            }
            done += 100 * MESSAGES;
            spent = system.getProcessCpuTime() - start;
        } while (spent < ROUND_NANOS);
        return done * 1e9 / spent;
    }

    private void print(Map<String, List<Double>> rates, int frameBytes) {
        System.out.printf(
                Locale.ROOT,
                "publish request of %d bytes; encode + decode round trips per second of one core, %d rounds%n%n",
                frameBytes,
                ROUNDS);
        System.out.printf(Locale.ROOT, "%-36s %12s %12s %12s %8s%n", "form", "median", "least", "most", "ratio");
        double reference = median(rates.values().iterator().next());
        rates.forEach((form, each) -> System.out.printf(
                Locale.ROOT,
                "%-36s %,12.0f %,12.0f %,12.0f %8.2f%n",
                form,
                median(each),
                each.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                each.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                median(each) / reference));
        System.out.printf("%n(consumed: %d)%n", consumed);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
