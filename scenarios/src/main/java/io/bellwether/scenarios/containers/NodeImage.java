package io.bellwether.scenarios.containers;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a node's container is made from.
 *
 * @param entrypoint takes a role's word and its flags; empty for the image's own
 * @param environment beside those flags, which win
 */
public record NodeImage(String image, List<String> entrypoint, SortedMap<String, String> environment) {

    public NodeImage {
        entrypoint = List.copyOf(entrypoint);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }
}
