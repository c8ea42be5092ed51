package io.bellwether.scenarios.check.durability;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** All that a trace has told of one write so far. */
final class Write {

    private static final long NOT_YET = -1;

    /** Where a write stands in a log; one that was retried at another server may stand in two. */
    private record Place(String origin, long sequence) {}

    private final String id;
    private final Set<Place> places = new LinkedHashSet<>();
    private final SortedSet<String> keepers = new TreeSet<>();
    private final SortedSet<String> vouchers = new TreeSet<>();
    private long acceptedNanos = NOT_YET;
    private long everywhereNanos = NOT_YET;

    Write(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Returns whether that was not known. */
    boolean standsAt(String origin, long sequence) {
        return places.add(new Place(origin, sequence));
    }

    /** The server has told the client that the write is safe. */
    void acceptedBy(String server, long atNanos) {
        vouchers.add(server);
        if (acceptedNanos == NOT_YET) {
            acceptedNanos = atNanos;
        }
    }

    void keptBy(String server) {
        keepers.add(server);
        vouchers.add(server);
    }

    /** The server no longer has it, but once said so: it has to answer for that. */
    void missedBy(String server) {
        keepers.remove(server);
    }

    /** The server's disk took it: nobody has to answer for that. */
    void takenFrom(String server) {
        keepers.remove(server);
        vouchers.remove(server);
    }

    boolean isAccepted() {
        return acceptedNanos != NOT_YET;
    }

    long acceptedNanos() {
        return acceptedNanos;
    }

    /** Those on which it is durable. */
    SortedSet<String> keepers() {
        return keepers;
    }

    /** Those that have acknowledged it, or had it, and whose disk did not fail since. */
    SortedSet<String> vouchers() {
        return vouchers;
    }

    /** Whether a state with that version vector contains it. */
    boolean isWithin(SortedMap<String, Long> vector) {
        return places.stream().anyMatch(place -> vector.getOrDefault(place.origin(), 0L) >= place.sequence());
    }

    void wasEverywhere(long atNanos) {
        everywhereNanos = atNanos;
    }

    boolean hasBeenEverywhere() {
        return everywhereNanos != NOT_YET;
    }

    /** From the acknowledgement to the moment at which every live server had it; 0 where that came first. */
    long spreadNanos() {
        return Math.max(0, everywhereNanos - acceptedNanos);
    }
}
