package io.bellwether.scenarios.check.observe;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whom each server names as coordinator, by its own declarations. */
public final class Beliefs implements TraceListener {

    private final SortedMap<String, String> coordinatorOf = new TreeMap<>();
    private final SortedMap<String, Long> leadingSince = new TreeMap<>();
    private long changes;

    @Override
    public void onEvent(TraceEvent traced) {
        Event event = traced.event();
        String node = traced.node();
        if (event instanceof NodeEvent.CoordinatorElected) {
            names(node, node);
            leadingSince.putIfAbsent(node, traced.atNanos());
        } else if (event instanceof NodeEvent.CoordinatorFollowed followed) {
            names(node, followed.coordinator());
            if (!followed.coordinator().equals(node)) {
                leadingSince.remove(node);
            }
        } else if (event instanceof NodeEvent.SteppedDown || event instanceof NodeEvent.NodeStarted) {
            forget(node);
        } else if (event instanceof WorldEvent.NodeCrashed crashed) {
            forget(crashed.target());
        } else if (event instanceof NodeEvent.ElectionStarted && !leads(node)) {
            // A coordinator that is challenged remains one until it says otherwise.
            forget(node);
        }
    }

    private void names(String node, String coordinator) {
        if (!coordinator.equals(coordinatorOf.put(node, coordinator))) {
            changes++;
        }
    }

    private void forget(String node) {
        leadingSince.remove(node);
        if (coordinatorOf.remove(node) != null) {
            changes++;
        }
    }

    /** Grows whenever a server names someone else, or no one any more. */
    public long changes() {
        return changes;
    }

    /** Whom this server names; empty while it names no one. */
    public Optional<String> coordinatorOf(String server) {
        return Optional.ofNullable(coordinatorOf.get(server));
    }

    public boolean leads(String server) {
        return leadingSince.containsKey(server);
    }

    /** The servers that believe themselves coordinator, and since when in the world's nanoseconds. */
    public SortedMap<String, Long> leaders() {
        return leadingSince;
    }
}
