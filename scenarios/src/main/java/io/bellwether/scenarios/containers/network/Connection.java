package io.bellwether.scenarios.containers.network;

import java.util.Comparator;

/**
 * A TCP connection between two nodes, named by who made it.
 *
 * @param localPort tells two of the same ends apart
 */
record Connection(String from, String to, int localPort) implements Comparable<Connection> {

    private static final Comparator<Connection> ORDER = Comparator.comparing(Connection::from)
            .thenComparing(Connection::to)
            .thenComparingInt(Connection::localPort);

    @Override
    public int compareTo(Connection other) {
        return ORDER.compare(this, other);
    }
}
