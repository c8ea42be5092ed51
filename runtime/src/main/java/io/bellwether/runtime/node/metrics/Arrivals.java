package io.bellwether.runtime.node.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When requests came in. Sockets that number no frames are given a number for each: the nanosecond at which it came in,
 * and no two are the same, so that nothing need be kept. For those that do it is kept until the answer.
 */
final class Arrivals {

    private final AtomicLong newest = new AtomicLong();
    private final Map<Long, Long> numbered = new ConcurrentHashMap<>();

    /**
     * A request is here.
     *
     * @param frame its number; 0 if it has none
     * @return the number under which it is answered
     */
    long arrived(long frame) {
        long now = System.nanoTime();
        if (frame != 0) {
            numbered.put(frame, now);
            return frame;
        }
        return newest.accumulateAndGet(now, (last, candidate) -> Math.max(last + 1, candidate));
    }

    /** How long ago it came in. Asked once for each, when it is answered. */
    long nanosSince(long request) {
        Long arrived = numbered.remove(request);
        return System.nanoTime() - (arrived == null ? request : arrived);
    }
}
