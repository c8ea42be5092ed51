package io.bellwether.cli.foreign;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Foreign clients that all talk with each other, every one at another server or through the proxy. */
final class Conversation implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private record Guest(Language language, String habit) {
        String user() {
            return "u-" + habit;
        }
    }

    private final Map<String, String> places;
    private final List<String> addresses;
    private final List<Guest> guests = new ArrayList<>();
    private final Map<Guest, Process> processes = new TreeMap<>(java.util.Comparator.comparing(Guest::user));

    /** @param places the variables that say where the nodes are */
    Conversation(Map<String, String> places) {
        this.places = places;
        this.addresses = new ArrayList<>(List.of(places.get("SERVER_URL").split(",")));
        addresses.add(places.get("PROXY_URL"));
    }

    void invite(Language language, String habit) {
        guests.add(new Guest(language, habit));
    }

    void start() throws IOException {
        for (Guest guest : guests) {
            Map<String, String> its = new TreeMap<>(places);
            its.put("SERVER_URL", addresses.get(processes.size() % addresses.size()));
            List<String> peers = guests.stream()
                    .filter(other -> !other.equals(guest))
                    .map(Guest::user)
                    .toList();
            processes.put(
                    guest,
                    guest.language()
                            .talk(its, guest.habit(), guest.user(), peers)
                            .redirectErrorStream(true)
                            .start());
        }
    }

    /** The first line that each prints, behind its name: {@code complete}, or why not. */
    List<String> outcomes() throws IOException {
        // A client that waits for ever is ended, and so its output.
        processes.values().forEach(process -> process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(tooLate -> process.destroyForcibly()));
        List<String> outcomes = new ArrayList<>();
        for (Map.Entry<Guest, Process> each : processes.entrySet()) {
            BufferedReader output = each.getValue().inputReader();
            outcomes.add(each.getKey().user() + ": "
                    + Optional.ofNullable(output.readLine()).orElse("silent for " + PATIENCE_SECONDS + " s"));
        }
        return outcomes;
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroyForcibly);
    }
}
