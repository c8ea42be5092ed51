package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the key {@code cluster}. */
final class ClusterReader {

    private static final int MAX_SERVERS = 1000;
    private static final int MAX_BOTS = 1000;
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
                count(fields.get("brokers"), 1, 1) == 1,
                numbered("bot-", count(fields.get("bots"), 0, MAX_BOTS)),
                List.of(),
                fields.get("proxy").map(Cursor::truth).orElse(false));
        List<String> late =
                fields.get("late").map(list -> late(list, new Roster(empty))).orElse(List.of());
        List<String> clients =
                fields.get("clients").map(list -> clients(list, empty)).orElse(List.of());
        return new Cluster(servers, late, empty.reference(), empty.broker(), empty.bots(), clients, empty.proxy());
    }

    private static int count(Optional<Cursor> cursor, int otherwise, int most) {
        return cursor.map(value -> (int) Quantities.fixed(value, Dimension.count(0, most)))
                .orElse(otherwise);
    }

    private static List<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n).toList();
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

    private static List<String> clients(Cursor cursor, Cluster others) {
        List<String> names = new ArrayList<>();
        for (Cursor element : cursor.elements("a list of names, such as [alice, bob]")) {
            String name = Names.read(element);
            if (RESERVED.contains(name) || others.nodes().contains(name) || names.contains(name)) {
                element.report("the name '" + Shown.word(name) + "' is taken", "a name that nothing else has");
            }
            names.add(name);
        }
        return names;
    }
}
