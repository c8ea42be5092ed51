package io.bellwether.protocol;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where a write stands among all writes of a cluster: by Lamport time, then by origin, then by sequence. Every server
 * orders by this alone, so all agree, and what happened before stands before.
 *
 * @param clock Lamport time of the write
 * @param origin one life of the server that accepted it, written {@code server@life}
 * @param sequence its number among the writes of that origin, from 1
 */
public record Position(long clock, String origin, long sequence) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::clock)
            .thenComparing(Position::origin)
            .thenComparingLong(Position::sequence);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** As a cursor: opaque to clients. */
    @Override
    public String toString() {
        return clock + "." + origin + "." + sequence;
    }

    /** Reads a cursor; empty if the text is none. */
    public static Optional<Position> parse(String cursor) {
        int first = cursor.indexOf('.');
        int last = cursor.lastIndexOf('.');
        if (first < 0 || first == last) {
            return Optional.empty();
        }
        try {
            long clock = Long.parseLong(cursor.substring(0, first));
            long sequence = Long.parseLong(cursor.substring(last + 1));
            return Optional.of(new Position(clock, cursor.substring(first + 1, last), sequence));
        } catch (NumberFormatException notACursor) {
            return Optional.empty();
        }
    }
}
