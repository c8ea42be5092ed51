package io.bellwether.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** How much is measured. */
public enum Effort {
    /** For figures: all of it takes a few minutes. */
    FULL,
    /** To see that every benchmark works: its figures mean nothing. */
    TOKEN;

    /** @return {@code full}, or as little as makes sense */
    public int of(int full) {
        return this == FULL ? full : 1;
    }

    /** All of these sizes, or the smallest. */
    public List<Integer> of(Integer... sizes) {
        return this == FULL ? List.of(sizes) : IntStream.of(sizes[0]).boxed().toList();
    }
}
