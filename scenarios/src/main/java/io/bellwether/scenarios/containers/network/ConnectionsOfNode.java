package io.bellwether.scenarios.containers.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The connections that one node has made to others, as the kernel's tables have them. Used by one thread. */
final class ConnectionsOfNode {

    /** At the latest: that the other end has closed changes a connection's state and no counter. */
    private static final Duration BETWEEN_TWO_READINGS = Duration.ofSeconds(1);

    private final String node;
    private final Path folder;
    private final Map<String, String> nodes;
    private Optional<TcpCounters> counters = Optional.empty();
    private long nextReadingNanos = System.nanoTime();
    private List<Connection> made = List.of();

    /**
     * @param folder {@code net} of a process in the node's namespace
     * @param nodes by address
     */
    ConnectionsOfNode(String node, Path folder, Map<String, String> nodes) {
        this.node = node;
        this.folder = folder;
        this.nodes = nodes;
    }

    /** Those that there are now. */
    List<Connection> made() {
        // Before the tables, so that what changes while they are read is seen the next time.
        Optional<TcpCounters> counted = TcpCounters.read(folder.resolve("snmp"));
        long nowNanos = System.nanoTime();
        if (counted.isEmpty() || !counted.equals(counters) || nowNanos - nextReadingNanos >= 0) {
            counters = counted;
            nextReadingNanos = nowNanos + BETWEEN_TWO_READINGS.toNanos();
            made = read();
        }
        return made;
    }

    /** Java's sockets are of version 6 wherever it can be had, so that the other table is hardly ever needed. */
    private List<Connection> read() {
        List<KernelTable.Row> established = established("tcp6");
        if (counters.isEmpty() || established.size() < counters.get().established()) {
            established.addAll(established("tcp"));
        }
        return established.stream()
                .filter(row -> nodes.containsKey(row.remoteAddress()) && row.remotePort() < Place.EPHEMERAL_PORTS)
                .map(row -> new Connection(node, nodes.get(row.remoteAddress()), row.localPort()))
                .toList();
    }

    private List<KernelTable.Row> established(String table) {
        return rows(folder.resolve(table)).stream()
                .filter(KernelTable.Row::isEstablished)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<KernelTable.Row> rows(Path table) {
        try {
            return KernelTable.read(Files.readAllLines(table));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
