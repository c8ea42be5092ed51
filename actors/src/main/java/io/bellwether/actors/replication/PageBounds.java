package io.bellwether.actors.replication;

/** How much fits in one page. A single write always does, or a page could never pass it. */
public record PageBounds(int writes, int bytes) {

    /** The same bounds, if the other side wants less at a time. */
    public PageBounds atMost(int wanted) {
        return new PageBounds(Math.min(writes, wanted), bytes);
    }
}
