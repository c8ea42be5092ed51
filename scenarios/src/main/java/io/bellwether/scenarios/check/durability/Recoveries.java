package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.StateDeclared;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each server's disk brought over into its present life: the first state that it declares. Among that may be
 * writes which it never declared one by one, since it died when they had just become safe.
 */
final class Recoveries implements TraceListener {

    private static final SortedMap<String, Long> NOTHING = new TreeMap<>();

    private final Set<String> starting = new HashSet<>();
    private final Map<String, StateDeclared> first = new HashMap<>();

    @Override
    public void onEvent(TraceEvent traced) {
        Event event = traced.event();
        if (event instanceof NodeStarted) {
            starting.add(traced.node());
            first.remove(traced.node());
        } else if (event instanceof StateDeclared state && starting.remove(traced.node())) {
            first.put(traced.node(), state);
        } else if (event instanceof DiskFault fault && fault.kind().equals("wipe")) {
            first.remove(fault.target());
        }
    }

    /** Whether this is the first state of a life; asked of an event that this has heard. */
    boolean isFirst(String server, StateDeclared state) {
        return first.get(server) == state;
    }

    boolean brought(String server, String origin, long sequence) {
        return vector(server).getOrDefault(origin, 0L) >= sequence;
    }

    private SortedMap<String, Long> vector(String server) {
        return first.containsKey(server) ? first.get(server).vector() : NOTHING;
    }
}
