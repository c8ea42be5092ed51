package io.bellwether.runtime.sim.net.fault;

import java.util.Optional;
import java.util.Set;

/** The links that a fault concerns: from some hosts to some hosts. Empty stands for every host. */
public record Direction(Optional<Set<String>> from, Optional<Set<String>> to) {

    public static final Direction EVERYWHERE = new Direction(Optional.empty(), Optional.empty());

    public static Direction between(Set<String> from, Set<String> to) {
        return new Direction(Optional.of(Set.copyOf(from)), Optional.of(Set.copyOf(to)));
    }

    public static Direction between(String from, String to) {
        return between(Set.of(from), Set.of(to));
    }

    public boolean covers(String source, String destination) {
        return from.map(hosts -> hosts.contains(source)).orElse(true)
                && to.map(hosts -> hosts.contains(destination)).orElse(true);
    }
}
