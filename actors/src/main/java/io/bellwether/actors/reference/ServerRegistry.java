package io.bellwether.actors.reference;

import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.RankGiven;
import io.bellwether.protocol.ServerEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reference's memory: ranks for ever, and who is alive. A rank belongs to a name, and is never given to another. */
final class ServerRegistry {

    private final Map<String, RankGiven> ranked = new LinkedHashMap<>();
    private final SortedMap<Integer, String> live = new TreeMap<>();
    private int highest;

    /** Takes over what survived; nobody is alive until it says so. */
    ServerRegistry(List<LogRecord> recovered) {
        for (LogRecord record : recovered) {
            if (record instanceof RankGiven given) {
                keep(given);
            }
        }
    }

    /** What is to be kept for this name and address, or empty if it is known already. */
    Optional<RankGiven> missing(String server, Optional<String> address) {
        RankGiven known = ranked.get(server);
        if (known == null) {
            return Optional.of(new RankGiven(server, highest + 1, address));
        }
        return address.isPresent() && !address.equals(known.address())
                ? Optional.of(new RankGiven(server, known.rank(), address))
                : Optional.empty();
    }

    void keep(RankGiven given) {
        ranked.put(given.server(), given);
        highest = Math.max(highest, given.rank());
    }

    boolean isRanked(String server) {
        return ranked.containsKey(server);
    }

    /** The server must have a rank. */
    int rankOf(String server) {
        return ranked.get(server).rank();
    }

    /** Whether the server, which must have a rank, was not listed before. */
    boolean list(String server) {
        return live.put(rankOf(server), server) == null;
    }

    /** Whether the server was listed before. */
    boolean expire(String server) {
        return live.remove(rankOf(server)) != null;
    }

    /** The live servers by ascending rank. */
    List<ServerEntry> live() {
        return live.values().stream()
                .map(ranked::get)
                .map(given -> new ServerEntry(given.server(), given.rank(), given.address()))
                .toList();
    }
}
