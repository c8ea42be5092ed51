package io.bellwether.scenarios.expect;

import io.bellwether.actors.event.NodeEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What clients have been shown: the newest lists, and every message. */
public final class ClientViews {

    private record Shown(String topic, String text) {}

    private record Asked(String client, String topic) {}

    private final SortedMap<String, List<String>> users = new TreeMap<>();
    private final SortedMap<String, List<String>> channels = new TreeMap<>();
    private final SortedMap<String, List<Shown>> messages = new TreeMap<>();
    private final Map<Asked, List<String>> histories = new HashMap<>();

    /** Returns whether the event was about a client's view. */
    boolean onEvent(String client, NodeEvent event) {
        if (event instanceof NodeEvent.MessageShown shown) {
            messages.computeIfAbsent(client, name -> new ArrayList<>()).add(new Shown(shown.topic(), shown.text()));
            return true;
        }
        if (event instanceof NodeEvent.HistoryShown history) {
            histories.put(new Asked(client, history.topic()), history.texts());
            return true;
        }
        if (event instanceof NodeEvent.ClientAnswered answered) {
            return switch (answered.service()) {
                case "users" -> remember(users, client, answered.detail());
                case "channels" -> remember(channels, client, answered.detail());
                default -> false;
            };
        }
        return false;
    }

    private static boolean remember(SortedMap<String, List<String>> lists, String client, String names) {
        lists.put(client, names.isEmpty() ? List.of() : List.of(names.split(", ")));
        return true;
    }

    /** The newest list of users that a client received. */
    public List<String> users(String client) {
        return users.getOrDefault(client, List.of());
    }

    /** The newest list of channels that a client received. */
    public List<String> channels(String client) {
        return channels.getOrDefault(client, List.of());
    }

    /** The newest page of a topic's history that a client received. */
    public Optional<List<String>> history(String client, String topic) {
        return Optional.ofNullable(histories.get(new Asked(client, topic)));
    }

    /** How many messages a client was shown on a topic. */
    public long received(String client, String topic) {
        return messages.getOrDefault(client, List.of()).stream()
                .filter(shown -> shown.topic().equals(topic))
                .count();
    }

    /** Whether a client was shown this text on that topic. */
    public boolean received(String client, String topic, String text) {
        return messages.getOrDefault(client, List.of()).contains(new Shown(topic, text));
    }
}
