package io.bellwether.cli.parity;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.MessageSent;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import io.bellwether.scenarios.model.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run tells that must not depend on the world that it ran in. */
final class Story implements TraceListener {

    private final Cluster cluster;
    private final List<String> coordinators = new ArrayList<>();
    private boolean settled;
    private final Agreement agreement = new Agreement();
    private final Map<String, String> texts = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> ids = new TreeMap<>();

    Story(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public void onEvent(TraceEvent traced) {
        agreement.onEvent(traced);
        Event event = traced.event();
        if (event instanceof CoordinatorElected) {
            elected(traced.node());
        } else if (event instanceof MessageSent sent && cluster.clients().contains(traced.node())) {
            texts.put(sent.id(), sent.topic() + ": " + sent.text());
        } else if (event instanceof WriteApplied applied) {
            ids.computeIfAbsent(traced.node(), server -> new TreeSet<>()).add(applied.id());
        } else if (event instanceof FaultStarted fault && fault.id() == 1) {
            settled = true;
        }
    }

    /**
     * One that is elected again, because somebody asked, is no other coordinator. Who comes up first, and is elected for
     * want of a higher rank, depends on milliseconds.
     */
    private void elected(String server) {
        if (!settled) {
            coordinators.clear();
        }
        if (coordinators.isEmpty() || !coordinators.get(coordinators.size() - 1).equals(server)) {
            coordinators.add(server);
        }
    }

    /** Who coordinated when the first fault fired, and who was elected after that, in order. */
    List<String> coordinators() {
        return List.copyOf(coordinators);
    }

    /** Whether the servers that live in the end hold the same. */
    boolean serversAgree() {
        return agreement.isReached();
    }

    /** The messages of scripted clients that some server stored; what bots say depends on the time. */
    SortedSet<String> stored() {
        SortedSet<String> stored = new TreeSet<>();
        ids.values()
                .forEach(each ->
                        each.stream().filter(texts::containsKey).map(texts::get).forEach(stored::add));
        return stored;
    }
}
