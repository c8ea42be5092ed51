package io.bellwether.scenarios.yaml;

import io.bellwether.runtime.wording.NearestWord;
import io.bellwether.scenarios.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads which nodes are meant: names, lists of names, or words such as {@code any server}. */
final class Selectors {

    private static final String ANY = "any server";
    private static final String RANDOM = "random server";
    private static final String COORDINATOR = "coordinator";
    private static final String ALL_SERVERS = "all servers";
    private static final String ALL_NODES = "all nodes";
    private static final String EXCEPT = "servers except ";

    private final Roster roster;

    Selectors(Roster roster) {
        this.roster = roster;
    }

    Roster roster() {
        return roster;
    }

    /** One or more of {@code names}, or servers by a selector. */
    Target read(Cursor cursor, List<String> names) {
        if (cursor.isListing()) {
            return named(cursor, names);
        }
        String text = cursor.item() instanceof Item.Scalar scalar ? scalar.text() : "";
        if (text.startsWith(EXCEPT)) {
            return except(cursor, text.substring(EXCEPT.length()));
        }
        return switch (text) {
            case ANY -> new Target.Named(List.of(any(cursor)));
            case RANDOM -> new Target.RandomServer();
            case COORDINATOR -> new Target.Coordinator();
            case ALL_SERVERS -> new Target.Named(roster.servers());
            default -> new Target.Named(List.of(one(cursor, names, () -> withSelectors(names), () -> words(names))));
        };
    }

    /** Servers that are late. */
    Target late(Cursor cursor) {
        List<String> late = roster.cluster().late();
        String expected = late.isEmpty() ? "a server that cluster.late lists" : Shown.names(late);
        return cursor.isListing()
                ? named(cursor, late)
                : new Target.Named(List.of(one(cursor, late, () -> expected, () -> late)));
    }

    /** A scripted client. */
    String client(Cursor cursor) {
        List<String> clients = roster.clients();
        String expected = clients.isEmpty() ? "a client that cluster.clients lists" : Shown.names(clients);
        return one(cursor, clients, () -> expected, () -> clients);
    }

    private Target named(Cursor cursor, List<String> names) {
        List<String> chosen = new ArrayList<>();
        for (Cursor element : cursor.elements(Shown.names(names))) {
            String name = one(element, names);
            if (chosen.contains(name)) {
                element.report("'" + name + "' stands here twice", "each node once");
            }
            chosen.add(name);
        }
        return new Target.Named(chosen);
    }

    /** Like {@link #read}, of all nodes, and also {@code all nodes}. */
    Target endpoints(Cursor cursor) {
        if (cursor.item() instanceof Item.Scalar scalar && scalar.text().equals(ALL_NODES)) {
            return new Target.AllNodes();
        }
        return read(cursor, roster.all());
    }

    /** Exactly one node, by name. */
    String one(Cursor cursor, List<String> names) {
        return one(cursor, names, () -> Shown.names(names), () -> names);
    }

    private String one(Cursor cursor, List<String> names, Supplier<String> expected, Supplier<List<String>> words) {
        Optional<String> text = cursor.text(expected);
        text.filter(name -> !names.contains(name))
                .ifPresent(name -> cursor.report(
                        roster.all().contains(name)
                                ? "'" + name + "' cannot stand here"
                                : "there is no '" + Shown.word(name) + "' in this cluster",
                        expected.get(),
                        NearestWord.to(name, words.get())));
        return text.orElse("");
    }

    private String any(Cursor cursor) {
        List<String> servers = new ArrayList<>(roster.servers());
        servers.removeAll(roster.cluster().late());
        return servers.get((int) cursor.pass().draw(cursor.path(), 0, servers.size() - 1));
    }

    private Target except(Cursor cursor, String excluded) {
        if (excluded.equals(COORDINATOR)) {
            return new Target.ServersExcept(new Target.Coordinator());
        }
        List<String> rest = new ArrayList<>(roster.servers());
        for (String name : excluded.split(",", -1)) {
            if (!rest.remove(name.strip())) {
                cursor.report(
                        "there is no '" + Shown.word(name.strip()) + "' to leave out",
                        "servers except " + COORDINATOR + ", or names out of: " + Shown.names(roster.servers()),
                        NearestWord.to(name.strip(), roster.servers()));
            }
        }
        if (rest.isEmpty()) {
            cursor.report("this leaves no server", "at least one server that is not left out");
        }
        return new Target.Named(rest);
    }

    private String withSelectors(List<String> names) {
        return Shown.names(names) + "; or any server, random server, coordinator, all servers, servers except …";
    }

    private List<String> words(List<String> names) {
        List<String> words = new ArrayList<>(names);
        words.addAll(List.of(ANY, RANDOM, COORDINATOR, ALL_SERVERS, ALL_NODES));
        return words;
    }
}
