package io.bellwether.scenarios.containers.compose;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a compose project says of one service, as far as a run wants to know it.
 *
 * @param image empty if it is only built and has no name
 * @param entrypoint empty for the image's own
 */
record ComposeService(
        String name, Optional<String> image, List<String> entrypoint, SortedMap<String, String> environment) {

    ComposeService {
        entrypoint = List.copyOf(entrypoint);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }
}
