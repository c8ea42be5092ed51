package io.bellwether.actors.replication;

import io.bellwether.protocol.Position;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
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

    void addAll(SortedMap<Position, String> names) {
        names.forEach((position, name) -> add(name, position));
    }

    boolean contains(String name) {
        return first.containsKey(name);
    }

    /** Each name at its first write. */
    SortedMap<Position, String> byPosition() {
        return Collections.unmodifiableSortedMap(inOrder);
    }

    List<String> names() {
        return List.copyOf(inOrder.values());
    }
}
