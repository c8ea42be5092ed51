package io.bellwether.actors.replication;

import io.bellwether.protocol.StoredWrite;
import java.util.ArrayList;
import java.util.List;

/** Fills one page. */
final class PageBuilder {

    private final PageBounds bounds;
    private final List<StoredWrite> taken = new ArrayList<>();
    private long bytes;
    private boolean full;

    PageBuilder(PageBounds bounds) {
        this.bounds = bounds;
    }

    /** @return whether it fitted; if not, no other one does */
    boolean add(StoredWrite write) {
        bytes += WriteSize.bytes(write);
        full = full || taken.size() == bounds.writes() || (bytes > bounds.bytes() && !taken.isEmpty());
        if (!full) {
            taken.add(write);
        }
        return !full;
    }

    boolean isFull() {
        return full;
    }

    WritePage page() {
        return new WritePage(taken, full);
    }
}
