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

    /** Takes as many as fit, from the first. */
    PageBuilder addAll(Iterable<StoredWrite> writes) {
        for (StoredWrite write : writes) {
            bytes += WriteSize.bytes(write);
            full = full || taken.size() == bounds.writes() || (bytes > bounds.bytes() && !taken.isEmpty());
            if (full) {
                break;
            }
            taken.add(write);
        }
        return this;
    }

    boolean isFull() {
        return full;
    }

    WritePage page() {
        return new WritePage(taken, full);
    }
}
