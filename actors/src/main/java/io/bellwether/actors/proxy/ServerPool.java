package io.bellwether.actors.proxy;

import io.bellwether.actors.port.Peer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The servers that a proxy knows, which of them it avoids, and whose turn it is. */
final class ServerPool {

    private final SortedMap<String, Peer> configured = new TreeMap<>();
    private final SortedMap<String, Peer> known = new TreeMap<>();
    private final SortedSet<String> avoided = new TreeSet<>();
    private int turn;

    ServerPool(List<Peer> servers) {
        servers.forEach(server -> configured.put(server.name(), server));
        known.putAll(configured);
    }

    /** Those that the reference lists are known until the next list; configured ones stay, at their listed address. */
    void learn(List<Peer> listed) {
        known.clear();
        known.putAll(configured);
        listed.forEach(server -> known.put(server.name(), server));
        avoided.retainAll(known.keySet());
    }

    Optional<Peer> find(String server) {
        return Optional.ofNullable(known.get(server));
    }

    /**
     * A server that is neither avoided nor excluded: the user's first choice, or without a user the next in turn.
     *
     * @param excluded names of servers that were tried already
     */
    Optional<Peer> choose(Optional<String> user, Collection<String> excluded) {
        List<Peer> candidates = known.values().stream()
                .filter(server -> !avoided.contains(server.name()) && !excluded.contains(server.name()))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return user.isPresent()
                ? RendezvousHash.choose(user.get(), candidates)
                : Optional.of(candidates.get(Math.floorMod(turn++, candidates.size())));
    }

    /** Whether this is news. */
    boolean avoid(String server) {
        return known.containsKey(server) && avoided.add(server);
    }

    /** Whether this is news. */
    boolean useAgain(String server) {
        return avoided.remove(server);
    }

    boolean avoids(String server) {
        return avoided.contains(server);
    }
}
