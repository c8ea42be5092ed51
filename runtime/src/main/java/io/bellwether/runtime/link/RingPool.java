package io.bellwether.runtime.link;

import java.util.ArrayDeque;

/** Rings that nobody uses. The one that was used last is used next: its bytes are still in the cache. */
final class RingPool {
    private static final int MOST = 64;

    private final ArrayDeque<ByteRing> free = new ArrayDeque<>();

    ByteRing take() {
        ByteRing ring = free.pollLast();
        return ring == null ? new ByteRing() : ring;
    }

    void giveBack(ByteRing ring) {
        if (free.size() < MOST) {
            ring.clear();
            free.addLast(ring);
        }
    }
}
