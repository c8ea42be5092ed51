package io.bellwether.scenarios.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Immutable maps with an order of their own: {@code Map.copyOf} iterates differently in every JVM. */
final class Ordered {

    private Ordered() {}

    static <V> SortedMap<String, V> copy(SortedMap<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
