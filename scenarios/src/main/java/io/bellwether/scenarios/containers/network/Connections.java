package io.bellwether.scenarios.containers.network;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The connections between nodes, as the kernel's tables have them: which were made since the last look, and which are no
 * more. One that comes and goes between two looks is not seen.
 */
public final class Connections {

    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(20);
    private static final String GONE = "the kernel has given it up, or one end has closed it";

    private final Map<String, Path> tables;
    private final Map<String, String> nodes = new TreeMap<>();
    private SortedSet<Connection> known = new TreeSet<>();
    private long nextLookNanos = System.nanoTime();

    /** @param localPort tells two of the same ends apart */
    private record Connection(String from, String to, int localPort) implements Comparable<Connection> {
        @Override
        public int compareTo(Connection other) {
            int byFrom = from.compareTo(other.from);
            int byTo = to.compareTo(other.to);
            return byFrom != 0 ? byFrom : byTo != 0 ? byTo : Integer.compare(localPort, other.localPort);
        }
    }

    /**
     * @param tables the folder {@code net} of a process in each node's namespace, by node
     * @param addresses of the nodes
     */
    public Connections(Map<String, Path> tables, Map<String, String> addresses) {
        this.tables = new TreeMap<>(tables);
        addresses.forEach((node, address) -> nodes.put(address, node));
    }

    /** Tells what has changed; nothing if it was asked just now. */
    public void poll(Consumer<TraceEvent> sink) {
        long now = System.nanoTime();
        if (now - nextLookNanos >= 0) {
            nextLookNanos = now + BETWEEN_TWO_LOOKS.toNanos();
            SortedSet<Connection> found = new TreeSet<>();
            tables.forEach((node, folder) -> found.addAll(made(node, folder)));
            known.stream()
                    .filter(connection -> !found.contains(connection))
                    .forEach(lost -> tell(sink, now, new WorldEvent.ConnectionLost(lost.from(), lost.to(), GONE)));
            found.stream()
                    .filter(connection -> !known.contains(connection))
                    .forEach(made -> tell(sink, now, new WorldEvent.ConnectionMade(made.from(), made.to())));
            known = found;
        }
    }

    private static void tell(Consumer<TraceEvent> sink, long atNanos, WorldEvent event) {
        sink.accept(new TraceEvent(0, atNanos, TraceEvent.WORLD, 0, 0, event));
    }

    private List<Connection> made(String node, Path folder) {
        List<Connection> made = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (KernelTable.Row row : rows(folder.resolve(table))) {
                String other = nodes.get(row.remoteAddress());
                if (other != null && row.isEstablished() && row.remotePort() < Place.EPHEMERAL_PORTS) {
                    made.add(new Connection(node, other, row.localPort()));
                }
            }
        }
        return made;
    }

    private static List<KernelTable.Row> rows(Path table) {
        try {
            return KernelTable.read(Files.readAllLines(table));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
