package io.bellwether.runtime.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a process has opened for its node; closed in the opposite order. */
final class NodeResources {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <R extends AutoCloseable> R add(R resource) {
        opened.push(resource);
        return resource;
    }

    /** Closes all of them, also those after one that would not; says what went wrong. */
    List<String> close() {
        List<String> problems = new ArrayList<>();
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                problems.add(e.toString());
            }
        }
        return problems;
    }
}
