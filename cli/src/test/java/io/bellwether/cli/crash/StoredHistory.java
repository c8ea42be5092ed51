package io.bellwether.cli.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.processes.Requester;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zeromq.ZContext;

/** Reads a channel's whole history from one server, page by page. */
final class StoredHistory {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final int PAGE = 1_000;

    private final String address;
    private final String channel;

    StoredHistory(String address, String channel) {
        this.address = address;
        this.channel = channel;
    }

    /** The ids in order; read again until all the wanted ones are there, or the time for that is over. */
    List<String> idsOnceThereAre(Set<String> wanted) {
        long end = System.nanoTime() + QUIET.toNanos();
        List<String> ids = ids();
        while (!new TreeSet<>(ids).containsAll(wanted) && System.nanoTime() < end) {
            ids = ids();
        }
        return ids;
    }

    /** The ids in order. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        try (ZContext context = new ZContext();
                Requester requester = new Requester(context, address, PATIENCE)) {
            String after = "";
            int read;
            do {
                JsonNode page = page(requester, after);
                read = page.path("messages").size();
                page.path("messages")
                        .forEach(message -> ids.add(message.path("id").asText()));
                after = page.path("next").asText();
            } while (read > 0);
        }
        return ids;
    }

    private JsonNode page(Requester requester, String after) {
        return requester.askUntilAnswered("history", Map.of("channel", channel, "after", after, "limit", PAGE));
    }
}
