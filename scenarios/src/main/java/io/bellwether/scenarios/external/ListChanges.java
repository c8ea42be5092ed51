package io.bellwether.scenarios.external;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.ServerExpired;
import io.bellwether.actors.event.NodeEvent.ServerListed;
import io.bellwether.actors.event.NodeEvent.ServerRanked;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a reference must have done, by the lists that it shows one after the other. */
final class ListChanges {

    private final SortedMap<String, Integer> ranks = new TreeMap<>();
    private SortedMap<String, Integer> before = new TreeMap<>();
    private boolean begun;

    /** @param list the rank of each server on it */
    List<NodeEvent> shows(SortedMap<String, Integer> list) {
        List<NodeEvent> changes = new ArrayList<>();
        if (!begun) {
            begun = true;
            changes.add(new NodeStarted("reference"));
        }
        list.forEach((server, rank) -> {
            if (!rank.equals(ranks.put(server, rank))) {
                changes.add(new ServerRanked(server, rank));
            }
            if (!before.containsKey(server)) {
                changes.add(new ServerListed(server));
            }
        });
        before.keySet().stream()
                .filter(server -> !list.containsKey(server))
                .map(ServerExpired::new)
                .forEach(changes::add);
        before = list;
        return changes;
    }
}
