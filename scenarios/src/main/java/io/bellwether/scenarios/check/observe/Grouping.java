package io.bellwether.scenarios.check.observe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Parts the live servers into {@link Group}s; a group that a change left alone keeps its age. */
final class Grouping {

    private final List<String> servers;
    private final Set<String> known;
    private final Connectivity connectivity;
    private final Set<String> changed = new HashSet<>();
    private boolean changedEverywhere;
    private long lastChangeNanos;
    private List<Group> groups = List.of();
    private Map<List<String>, Group> byMembers = Map.of();

    Grouping(List<String> servers, Connectivity connectivity) {
        this.servers = List.copyOf(new TreeSet<>(servers));
        this.known = new HashSet<>(servers);
        this.connectivity = connectivity;
    }

    boolean isServer(String node) {
        return known.contains(node);
    }

    void changed(String node, long atNanos) {
        if (isServer(node)) {
            changed.add(node);
            lastChangeNanos = atNanos;
        }
    }

    void changedEverywhere(long atNanos) {
        changedEverywhere = true;
        lastChangeNanos = atNanos;
    }

    List<Group> groups() {
        if (changedEverywhere || !changed.isEmpty()) {
            regroup();
            changedEverywhere = false;
            changed.clear();
        }
        return groups;
    }

    private void regroup() {
        Set<String> left = new LinkedHashSet<>();
        for (String server : servers) {
            if (connectivity.isLive(server)) {
                left.add(server);
            }
        }
        List<Group> found = new ArrayList<>();
        Map<List<String>, Group> index = new HashMap<>();
        while (!left.isEmpty()) {
            Group group = age(takeComponent(left));
            found.add(group);
            index.put(group.members(), group);
        }
        groups = List.copyOf(found);
        byMembers = index;
    }

    private Group age(List<String> members) {
        Group before = byMembers.get(members);
        boolean untouched =
                before != null && !changedEverywhere && members.stream().noneMatch(changed::contains);
        return untouched ? before : new Group(members, lastChangeNanos, settled(members));
    }

    /** Removes from {@code left} everyone who is joined to its first member by links in either direction. */
    private List<String> takeComponent(Set<String> left) {
        String first = left.iterator().next();
        left.remove(first);
        TreeSet<String> component = new TreeSet<>(List.of(first));
        Deque<String> frontier = new ArrayDeque<>(component);
        while (!frontier.isEmpty() && !left.isEmpty()) {
            String here = frontier.remove();
            List<String> next = left.stream()
                    .filter(there -> connectivity.reaches(here, there) || connectivity.reaches(there, here))
                    .toList();
            next.forEach(left::remove);
            component.addAll(next);
            frontier.addAll(next);
        }
        return List.copyOf(component);
    }

    private boolean settled(List<String> members) {
        if (members.stream().anyMatch(connectivity::isDisturbed)) {
            return false;
        }
        for (String a : members) {
            for (String b : members) {
                if (!connectivity.reaches(a, b)) {
                    return false;
                }
            }
        }
        return true;
    }
}
