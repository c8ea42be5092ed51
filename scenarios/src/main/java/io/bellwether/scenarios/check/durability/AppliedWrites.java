package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.event.NodeEvent.WriteApplied;
import java.util.HashSet;
import java.util.Set;

/** The writes that one server's disk was given. */
final class AppliedWrites {

    private record Place(String origin, long sequence) {}

    private final Set<Place> places = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private long undeclared;

    /** Whether that place was not applied before. */
    boolean add(WriteApplied write) {
        ids.add(write.id());
        return places.add(new Place(write.origin(), write.sequence()));
    }

    /** The disk brought so many over into a new life; some may never have been declared. */
    void recovered(long writes) {
        undeclared = Math.max(undeclared, writes - ids.size());
    }

    /** Most different ids that the server can have. */
    long most() {
        return ids.size() + undeclared;
    }
}
