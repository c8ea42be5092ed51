package io.bellwether.scenarios.check.observe;

import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.RankAssigned;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ranks that servers were given, and when in their present life they learned them. */
public final class Ranks implements TraceListener {

    private static final long NOT_ASKED = -1;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Long> learned = new HashMap<>();
    private long changes;
    private List<String> askedAbout = List.of();
    private long answeredAtChanges = NOT_ASKED;
    private long answer;

    @Override
    public void onEvent(TraceEvent event) {
        if (event.event() instanceof RankAssigned assigned) {
            boolean known = learned.putIfAbsent(event.node(), event.atNanos()) != null;
            Integer before = ranks.put(event.node(), assigned.rank());
            if (!known || before == null || before != assigned.rank()) {
                changes++;
            }
        } else if (event.event() instanceof NodeStarted && learned.remove(event.node()) != null) {
            changes++;
        }
    }

    /** Grows whenever a server learns its rank. */
    public long changes() {
        return changes;
    }

    /** When the last of these learned its rank in its present life, or {@link Connectivity#NEVER}. */
    public long allKnownSince(List<String> servers) {
        // The same is asked at each change of anything, and ranks hardly ever change.
        if (askedAbout != servers || answeredAtChanges != changes) {
            askedAbout = servers;
            answeredAtChanges = changes;
            answer = 0;
            for (String server : servers) {
                answer = Math.max(answer, learned.getOrDefault(server, Connectivity.NEVER));
            }
        }
        return answer;
    }

    /** 0 where the server never told its rank. */
    public int of(String server) {
        return ranks.getOrDefault(server, 0);
    }

    /** The one of highest rank; the servers must not be empty. */
    public String highest(List<String> servers) {
        String best = servers.get(0);
        for (String server : servers) {
            if (of(server) > of(best)) {
                best = server;
            }
        }
        return best;
    }
}
