package io.bellwether.runtime.node.metrics;

import java.math.BigDecimal;
import java.util.concurrent.atomic.LongAdder;

/** How often something took how long. Many threads may observe at once. */
final class Histogram {

    /** Upper bounds in nanoseconds: from 100 µs, below which a request hardly comes, to 10 s, past which nobody waits. */
    private static final long[] BOUNDS = {
        100_000L,
        250_000L,
        500_000L,
        1_000_000L,
        2_500_000L,
        5_000_000L,
        10_000_000L,
        25_000_000L,
        50_000_000L,
        100_000_000L,
        250_000_000L,
        500_000_000L,
        1_000_000_000L,
        2_500_000_000L,
        10_000_000_000L
    };

    private static final double NANOS_PER_SECOND = 1e9;

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder sumNanos = new LongAdder();

    Histogram() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void observe(long nanos) {
        int bucket = 0;
        while (bucket < BOUNDS.length && nanos > BOUNDS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        sumNanos.add(nanos);
    }

    /** @param labels of the whole histogram, such as {@code service="login"}; may be empty */
    void write(String name, String labels, PrometheusText text) {
        String separator = labels.isEmpty() ? "" : ",";
        long count = 0;
        for (int i = 0; i < buckets.length; i++) {
            count += buckets[i].sum();
            String bound = i < BOUNDS.length ? seconds(BOUNDS[i]) : "+Inf";
            text.sample(name + "_bucket", labels + separator + "le=\"" + bound + "\"", count);
        }
        text.sample(name + "_sum", labels, sumNanos.sum() / NANOS_PER_SECOND);
        text.sample(name + "_count", labels, count);
    }

    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }
}
