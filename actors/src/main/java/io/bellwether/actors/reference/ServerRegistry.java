package io.bellwether.actors.reference;

import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.RankGiven;
import io.bellwether.actors.log.LogRecord.RanksUsed;
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
    private final SortedMap<Integer, ServerEntry> live = new TreeMap<>();
    private List<ServerEntry> liveByRank = List.of();
    private int highest;

    /** Takes over what survived; nobody is alive until it says so. */
    ServerRegistry(List<LogRecord> recovered) {
        for (LogRecord record : recovered) {
            if (record instanceof RankGiven given) {
                keep(given);
            } else if (record instanceof RanksUsed used) {
                highest = Math.max(highest, used.highest());
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

    /** Puts the server, which must have a rank, on the list; returns whether it was not there before. */
    boolean list(String server) {
        RankGiven given = ranked.get(server);
        ServerEntry entry = new ServerEntry(server, given.rank(), given.address());
        ServerEntry before = live.put(given.rank(), entry);
        if (!entry.equals(before)) {
            liveByRank = List.copyOf(live.values());
        }
        return before == null;
    }

    /** Takes the server, which must have a rank, off the list; returns whether it was there. */
    boolean expire(String server) {
        boolean listed = live.remove(rankOf(server)) != null;
        liveByRank = List.copyOf(live.values());
        return listed;
    }

    /** The live servers by ascending rank. */
    List<ServerEntry> live() {
        return liveByRank;
    }
}
