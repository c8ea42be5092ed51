package io.bellwether.actors.replication;

import io.bellwether.protocol.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A grow-only set of names, in the order of the first write of each: the same order on every server, however late the
 * first write arrives.
 */
final class NameSet {

    private final Map<String, Position> first = new HashMap<>();
    private final NavigableMap<Position, String> inOrder = new TreeMap<>();

    void add(String name, Position position) {
        Position known = first.get(name);
        if (known == null || position.compareTo(known) < 0) {
            if (known != null) {
                inOrder.remove(known);
            }
            first.put(name, position);
            inOrder.put(position, name);
        }
    }

    boolean contains(String name) {
        return first.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(inOrder.values());
    }
}
