package io.bellwether.scenarios.check.membership;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Findings;
import java.util.HashMap;
import java.util.Map;

/** Who was ever given which rank: a name keeps its rank for ever, and no two names share one. */
final class RankRegister {

    private final Map<String, Integer> rankOf = new HashMap<>();
    private final Map<Integer, String> ownerOf = new HashMap<>();

    /** A node declares that {@code name} has this rank. */
    void declare(TraceEvent traced, String name, int rank, Findings findings) {
        Integer before = rankOf.putIfAbsent(name, rank);
        String owner = ownerOf.putIfAbsent(rank, name);
        if (before != null && before != rank) {
            findings.violation(traced, traced.node(), name + " has rank " + rank + ", but had rank " + before);
        } else if (owner != null && !owner.equals(name)) {
            findings.violation(traced, traced.node(), name + " has rank " + rank + ", which is " + owner + "'s");
        } else {
            findings.witness();
        }
    }

    int size() {
        return rankOf.size();
    }

    /** The reference's disk is gone: nobody can remember. */
    void forget() {
        rankOf.clear();
        ownerOf.clear();
    }
}
