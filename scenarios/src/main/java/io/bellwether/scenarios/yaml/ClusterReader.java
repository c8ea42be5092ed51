package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads the key {@code cluster}. */
final class ClusterReader {

    private static final int MAX_SERVERS = 1000;
    private static final int MAX_BOTS = 1000;
    private static final int MAX_BROKERS = 9;
    private static final List<String> KEYS =
            List.of("servers", "late", "reference", "brokers", "proxy", "bots", "clients");

    /** Words that a selector or a topic claims for itself. */
    private static final List<String> RESERVED = List.of("servers", "coordinator", "all", "none", "one");

    private ClusterReader() {}

    static Cluster read(Cursor cursor) {
        Fields fields = Fields.of(cursor, "a cluster", KEYS);
        int size = (int) Quantities.fixed(fields.need("servers"), Dimension.count(1, MAX_SERVERS));
        List<String> servers = numbered("server-", size);
        Cluster empty = new Cluster(
                servers,
                List.of(),
                fields.get("reference").map(Cursor::truth).orElse(true),
                brokers(count(fields.get("brokers"), 1, MAX_BROKERS)),
                numbered("bot-", count(fields.get("bots"), 0, MAX_BOTS)),
                List.of(),
                new TreeMap<>(),
                fields.get("proxy").map(Cursor::truth).orElse(false));
        List<String> late =
                fields.get("late").map(list -> late(list, new Roster(empty))).orElse(List.of());
        SortedMap<String, String> firstServers = new TreeMap<>();
        List<String> clients = fields.get("clients")
                .map(value -> clients(value, empty, firstServers))
                .orElse(List.of());
        return new Cluster(
                servers, late, empty.reference(), empty.brokers(), empty.bots(), clients, firstServers, empty.proxy());
    }

    private static int count(Optional<Cursor> cursor, int otherwise, int most) {
        return cursor.map(value -> (int) Quantities.fixed(value, Dimension.count(0, most)))
                .orElse(otherwise);
    }

    private static List<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n).toList();
    }

    private static List<String> brokers(int count) {
        return count == 1 ? List.of(Cluster.BROKER) : numbered(Cluster.BROKER + "-", count);
    }

    private static List<String> late(Cursor cursor, Roster roster) {
        Selectors selectors = new Selectors(roster);
        List<String> late = new ArrayList<>();
        for (Cursor element : cursor.elements("a list of servers")) {
            late.add(selectors.one(element, roster.servers()));
        }
        if (late.containsAll(roster.servers())) {
            cursor.report("every server is late", "at least one server that runs from the start");
        }
        return late;
    }

    /** A list of names, or a map from each name to the server that this client asks first. */
    private static List<String> clients(Cursor cursor, Cluster others, SortedMap<String, String> firstServers) {
        List<String> names = new ArrayList<>();
        if (cursor.item() instanceof Item.Mapping mapping) {
            Selectors selectors = new Selectors(new Roster(others));
            for (Item.Entry entry : mapping.entries()) {
                String name = client(new Cursor(entry.key(), cursor.path(), cursor.pass()), others, names);
                Cursor server = new Cursor(entry.value(), cursor.path() + "." + name, cursor.pass());
                firstServers.put(name, selectors.one(server, others.servers()));
            }
        } else {
            cursor.elements("a list of names, such as [alice, bob]").forEach(element -> client(element, others, names));
        }
        return names;
    }

    private static String client(Cursor cursor, Cluster others, List<String> names) {
        String name = Names.read(cursor);
        if (RESERVED.contains(name) || others.nodes().contains(name) || names.contains(name)) {
            cursor.report("the name '" + Shown.word(name) + "' is taken", "a name that nothing else has");
        }
        names.add(name);
        return name;
    }
}
