package io.bellwether.scenarios.containers.network;

import java.time.Duration;
import java.util.List;

/**
 * How soon TCP sends again what nobody acknowledged. Left alone it begins at 200 ms and doubles up to two minutes, so that
 * a connection may stay silent as long after a cut as the cut has lasted. Kernels from 6.15 on can be told otherwise.
 */
public final class Retransmission {

    private static final Duration USUAL_FIRST = Duration.ofMillis(200);
    private static final Duration SHORTEST_FIRST = Duration.ofMillis(5);

    /** The least that the kernel takes as the longest wait. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private Retransmission() {}

    /**
     * For connections that are made from now on.
     *
     * @param scale real time by scenario time
     * @return whether the kernel can be told
     */
    public static boolean hasten(Namespace namespace, double scale) {
        long firstMicros = Math.max(SHORTEST_FIRST.toNanos(), Math.round(USUAL_FIRST.toNanos() * scale)) / 1_000;
        return write(namespace, "tcp_rto_min_us", Math.min(firstMicros, USUAL_FIRST.toNanos() / 1_000))
                && write(namespace, "tcp_rto_max_ms", LONGEST_WAIT.toMillis());
    }

    private static boolean write(Namespace namespace, String setting, long value) {
        try {
            namespace.run(List.of("tee", "/proc/sys/net/ipv4/" + setting), Long.toString(value));
            return true;
        } catch (CommandFailedException older) {
            return false;
        }
    }
}
