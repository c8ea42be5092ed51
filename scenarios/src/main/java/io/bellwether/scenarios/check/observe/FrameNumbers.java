package io.bellwether.scenarios.check.observe;

import java.util.HashMap;
import java.util.Map;

/**
 * A number for each frame id. Worlds number frames nearly without gaps, so pages of a plain array cost eight bytes a
 * frame where a map would cost eighty.
 */
public final class FrameNumbers {

    private static final int PAGE_BITS = 10;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private final Map<Long, long[]> pages = new HashMap<>();

    /** 0 for a frame that was never put. */
    public long get(long frame) {
        long[] page = pages.get(frame >> PAGE_BITS);
        return page == null ? 0 : page[(int) (frame & PAGE_MASK)];
    }

    public void put(long frame, long value) {
        pages.computeIfAbsent(frame >> PAGE_BITS, unseen -> new long[1 << PAGE_BITS])[(int) (frame & PAGE_MASK)] =
                value;
    }
}
