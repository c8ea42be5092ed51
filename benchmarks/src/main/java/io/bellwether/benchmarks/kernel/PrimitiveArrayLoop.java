package io.bellwether.benchmarks.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What is the most that one could hope for: a 4-ary heap over primitive arrays, a message is two ints, and nothing is
 * allocated. The order of insertion does not break ties here.
 */
final class PrimitiveArrayLoop implements PingPong {
    private static final int TICK = 0;
    private static final int PING = 1;
    private static final int PONG = 2;
    private static final int KIND_BITS = 2;
    private static final int NODE_BITS = 15;

    private final SplittableRandom random = new SplittableRandom(1);
    private final int nodes;
    private long[] times = new long[1024];
    /** To whom, from whom, and what kind. */
    private int[] messages = new int[1024];

    private int size;
    private long nowNanos;
    private long delivered;

    PrimitiveArrayLoop(int nodes) {
        if (nodes > 1 << NODE_BITS) {
            throw new IllegalArgumentException("At most " + (1 << NODE_BITS) + " nodes");
        }
        this.nodes = nodes;
        for (int node = 0; node < nodes; node++) {
            add(ROUND_NANOS, node, node, TICK);
        }
    }

    @Override
    public long run(int rounds) {
        long end = nowNanos + rounds * ROUND_NANOS;
        while (size > 0 && times[0] <= end) {
            nowNanos = times[0];
            int message = messages[0];
            removeHead();
            receive(message >>> (KIND_BITS + NODE_BITS), (message >>> KIND_BITS) & ((1 << NODE_BITS) - 1), message);
        }
        nowNanos = end;
        return delivered;
    }

    @Override
    public void close() {
        size = 0;
    }

    private void receive(int node, int from, int message) {
        switch (message & ((1 << KIND_BITS) - 1)) {
            case PING -> {
                delivered++;
                add(delay(), from, node, PONG);
            }
            case PONG -> delivered++;
            default -> {
                add(ROUND_NANOS, node, node, TICK);
                for (int other = 0; other < nodes; other++) {
                    if (other != node) {
                        add(delay(), other, node, PING);
                    }
                }
            }
        }
    }

    private long delay() {
        return random.nextLong(LEAST_DELAY_NANOS, MOST_DELAY_NANOS + 1);
    }

    private void add(long delayNanos, int to, int from, int kind) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            messages = Arrays.copyOf(messages, 2 * size);
        }
        long at = nowNanos + delayNanos;
        int i = size++;
        while (i > 0 && at < times[(i - 1) >> 2]) {
            int parent = (i - 1) >> 2;
            times[i] = times[parent];
            messages[i] = messages[parent];
            i = parent;
        }
        times[i] = at;
        messages[i] = (to << (KIND_BITS + NODE_BITS)) | (from << KIND_BITS) | kind;
    }

    private void removeHead() {
        size--;
        long at = times[size];
        int message = messages[size];
        int i = 0;
        for (int first = 1; first < size; first = (i << 2) + 1) {
            int least = first;
            int end = Math.min(first + 4, size);
            for (int child = first + 1; child < end; child++) {
                if (times[child] < times[least]) {
                    least = child;
                }
            }
            if (at <= times[least]) {
                break;
            }
            times[i] = times[least];
            messages[i] = messages[least];
            i = least;
        }
        times[i] = at;
        messages[i] = message;
    }
}
