package io.bellwether.scenarios.expect;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.check.observe.ElectionMessages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cluster as its events declare it to be at this moment. Knows nothing that the trace does not say. */
public final class ObservedCluster implements TraceListener {

    private final List<String> servers;
    private final SortedSet<String> running = new TreeSet<>();
    private final SortedSet<String> paused = new TreeSet<>();
    private final SortedSet<String> cutLinks = new TreeSet<>();
    private final SortedMap<String, Allegiance> coordinators = new TreeMap<>();
    private final SortedSet<String> listed = new TreeSet<>();
    private final SortedMap<String, Integer> ranks = new TreeMap<>();
    private final Map<String, ClockError> clockErrors = new HashMap<>();
    private List<String> live = List.of();
    private final ClientViews clients = new ClientViews();
    private final ElectionMessages electionMessages = new ElectionMessages();
    private long electionMessageCount;
    private long version;

    /** Whom a server follows, and since which epoch. */
    public record Allegiance(String coordinator, long epoch) {}

    public ObservedCluster(List<String> servers) {
        this.servers = List.copyOf(servers);
        this.servers.forEach(server -> clockErrors.put(server, new ClockError()));
    }

    /** Changes whenever something changed that a condition may depend on. */
    public long version() {
        return version;
    }

    @Override
    public void onEvent(TraceEvent traced) {
        ClockError error = clockErrors.get(traced.node());
        if (error != null) {
            error.micros = traced.nodeMicros() - traced.atNanos() / 1000;
            error.known = true;
        }
        if (isRelevant(traced)) {
            version++;
        }
    }

    private boolean isRelevant(TraceEvent traced) {
        if (electionMessages.counts(traced.event())) {
            electionMessageCount++;
            return true;
        }
        if (traced.event() instanceof NodeEvent event) {
            return onNodeEvent(traced.node(), event);
        }
        return traced.event() instanceof WorldEvent worldEvent && onWorldEvent(worldEvent);
    }

    private boolean onNodeEvent(String node, NodeEvent event) {
        if (event instanceof NodeEvent.NodeStarted) {
            running.add(node);
            lookWhoIsLive();
        } else if (event instanceof NodeEvent.CoordinatorElected elected) {
            coordinators.put(node, new Allegiance(node, elected.epoch()));
        } else if (event instanceof NodeEvent.CoordinatorFollowed followed) {
            coordinators.put(node, new Allegiance(followed.coordinator(), followed.epoch()));
        } else if (event instanceof NodeEvent.CoordinatorSuspected || event instanceof NodeEvent.SteppedDown) {
            coordinators.remove(node);
        } else if (event instanceof NodeEvent.ServerListed entry) {
            listed.add(entry.server());
        } else if (event instanceof NodeEvent.ServerExpired entry) {
            listed.remove(entry.server());
        } else if (event instanceof NodeEvent.ServerRanked ranked) {
            ranks.put(ranked.server(), ranked.rank());
        } else if (event instanceof NodeEvent.ClockCorrected || event instanceof NodeEvent.ClockRoundFinished) {
            return true;
        } else {
            return clients.onEvent(node, event);
        }
        return true;
    }

    private boolean onWorldEvent(WorldEvent event) {
        if (event instanceof WorldEvent.NodeCrashed crashed) {
            running.remove(crashed.target());
            paused.remove(crashed.target());
            coordinators.remove(crashed.target());
            if (clockErrors.containsKey(crashed.target())) {
                clockErrors.get(crashed.target()).known = false;
            }
            lookWhoIsLive();
        } else if (event instanceof WorldEvent.NodePaused pausedNode) {
            paused.add(pausedNode.target());
            lookWhoIsLive();
        } else if (event instanceof WorldEvent.NodeResumed resumed) {
            paused.remove(resumed.target());
            lookWhoIsLive();
        } else if (event instanceof WorldEvent.LinkCut cut) {
            cutLinks.add(link(cut.from(), cut.to()));
        } else if (event instanceof WorldEvent.LinkHealed healed) {
            cutLinks.remove(link(healed.from(), healed.to()));
        } else {
            return false;
        }
        return true;
    }

    private static String link(String from, String to) {
        return from + ">" + to;
    }

    private void lookWhoIsLive() {
        live = servers.stream().filter(this::isLive).toList();
    }

    /** Whether a node runs and is not paused. */
    boolean isLive(String node) {
        return running.contains(node) && !paused.contains(node);
    }

    /** Servers that run and are not paused, in the cluster's order. */
    public List<String> liveServers() {
        return live;
    }

    /** Whether two nodes reach each other, both ways. */
    public boolean connected(String one, String other) {
        return cutLinks.isEmpty()
                || one.equals(other)
                || !cutLinks.contains(link(one, other)) && !cutLinks.contains(link(other, one));
    }

    /** Whom a server follows; itself if it is the coordinator. */
    public Optional<Allegiance> coordinatorOf(String server) {
        return Optional.ofNullable(coordinators.get(server));
    }

    /** The live server that believes itself coordinator; of the newest epoch, if several do. */
    public Optional<String> coordinator() {
        return liveServers().stream()
                .filter(this::leads)
                .max((one, other) -> Long.compare(
                        coordinators.get(one).epoch(), coordinators.get(other).epoch()));
    }

    /** Whether a server believes itself coordinator. */
    public boolean leads(String server) {
        return coordinatorOf(server)
                .map(allegiance -> allegiance.coordinator().equals(server))
                .orElse(false);
    }

    /** The servers on the reference's list. */
    public SortedSet<String> listed() {
        return listed;
    }

    /** The rank that the reference gave a server. */
    public Optional<Integer> rank(String server) {
        return Optional.ofNullable(ranks.get(server));
    }

    /** How far the clocks of live servers lie apart, in microseconds, as of the last event of each. */
    public long clockSpreadMicros() {
        long[] errors = live.stream()
                .map(clockErrors::get)
                .filter(error -> error.known)
                .mapToLong(error -> error.micros)
                .sorted()
                .toArray();
        return errors.length == 0 ? 0 : errors[errors.length - 1] - errors[0];
    }

    public ClientViews clients() {
        return clients;
    }

    /** Election messages sent so far. */
    public long electionMessages() {
        return electionMessageCount;
    }

    /** How far one server's clock was off at its last event. */
    private static final class ClockError {
        private long micros;
        private boolean known;
    }
}
