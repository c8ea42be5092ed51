package io.bellwether.scenarios.check.observe;

import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who lives, and who reaches whom, as the world declares it. From it a check knows in which windows its assumptions
 * hold. Constant time per event; {@link #groups()} is worked out anew only after a change.
 */
public final class Connectivity implements TraceListener {

    /** Not connected: later than any time. */
    public static final long NEVER = Long.MAX_VALUE;

    private final Grouping grouping;
    private final Map<String, Life> lives = new HashMap<>();
    private final Set<Link> cuts = new HashSet<>();
    private final Map<Link, Long> linkChanged = new HashMap<>();
    private final Disturbances disturbances = new Disturbances();
    private final Map<Integer, List<String>> targets = new HashMap<>();
    private long everyoneChangedNanos;
    private long changes;

    public Connectivity(List<String> servers) {
        this.grouping = new Grouping(servers, this);
    }

    @Override
    public void onEvent(TraceEvent event) {
        if (event.event() instanceof NodeStarted) {
            live(event.node()).start(event.atNanos());
            changed(event.node(), event.atNanos());
        } else if (event.event() instanceof WorldEvent change) {
            onWorld(change, event.atNanos());
        }
    }

    private void onWorld(WorldEvent event, long atNanos) {
        if (event instanceof WorldEvent.LinkCut cut) {
            onLink(new Link(cut.from(), cut.to()), true, atNanos);
        } else if (event instanceof WorldEvent.LinkHealed healed) {
            onLink(new Link(healed.from(), healed.to()), false, atNanos);
        } else if (event instanceof WorldEvent.FrameDropped dropped) {
            onLoss(new Link(dropped.from(), dropped.to()), atNanos);
        } else if (event instanceof WorldEvent.ConnectionLost lost) {
            onLoss(new Link(lost.from(), lost.to()), atNanos);
        } else if (event instanceof WorldEvent.NodeCrashed crashed) {
            live(crashed.target()).stop(atNanos);
            changed(crashed.target(), atNanos);
        } else if (event instanceof WorldEvent.NodeRestarted restarted) {
            live(restarted.target()).start(atNanos);
            changed(restarted.target(), atNanos);
        } else if (event instanceof WorldEvent.NodePaused paused) {
            live(paused.target()).pause(atNanos);
            changed(paused.target(), atNanos);
        } else if (event instanceof WorldEvent.NodeResumed resumed) {
            live(resumed.target()).resume(atNanos);
            changed(resumed.target(), atNanos);
        } else if (event instanceof WorldEvent.FaultStarted fault && disturbances.start(fault)) {
            targets.put(fault.id(), fault.targets());
            onDisturbance(fault.targets(), atNanos);
        } else if (event instanceof WorldEvent.FaultEnded fault && disturbances.end(fault)) {
            onDisturbance(targets.remove(fault.id()), atNanos);
        }
    }

    private void onLink(Link link, boolean cut, long atNanos) {
        if (cut ? cuts.add(link) : cuts.remove(link)) {
            linkChanged.put(link, atNanos);
            changed(link.from(), atNanos);
            changed(link.to(), atNanos);
        }
    }

    /** A loss between two that could talk is a disturbance of that moment; any other is explained already. */
    private void onLoss(Link link, long atNanos) {
        if (isLive(link.from()) && isLive(link.to()) && open(link) && open(link.reversed())) {
            linkChanged.put(link, atNanos);
            if (grouping.isServer(link.from()) && grouping.isServer(link.to())) {
                changed(link.from(), atNanos);
                changed(link.to(), atNanos);
            }
        }
    }

    private void onDisturbance(List<String> nodes, long atNanos) {
        if (nodes.isEmpty()) {
            everyoneChangedNanos = atNanos;
            grouping.changedEverywhere(atNanos);
            changes++;
        }
        for (String node : nodes) {
            live(node).sinceNanos = atNanos;
            changed(node, atNanos);
        }
    }

    private void changed(String node, long atNanos) {
        changes++;
        grouping.changed(node, atNanos);
    }

    /** Grows with each change of who lives and who reaches whom. */
    public long changes() {
        return changes;
    }

    /** Started, and neither crashed nor paused. */
    public boolean isLive(String node) {
        Life life = lives.get(node);
        return life != null && life.up && !life.paused;
    }

    /** Since when {@code node} has lived undisturbed, in the world's nanoseconds, or {@link #NEVER}. */
    public long liveSince(String node) {
        return isLive(node) && !disturbances.at(node)
                ? Math.max(lives.get(node).sinceNanos, everyoneChangedNanos)
                : NEVER;
    }

    /** Since when both have lived and reached one another undisturbed, or {@link #NEVER}. */
    public long connectedSince(String a, String b) {
        Link there = new Link(a, b);
        Link back = there.reversed();
        if (!open(there) || !open(back)) {
            return NEVER;
        }
        long changed = Math.max(linkChanged.getOrDefault(there, 0L), linkChanged.getOrDefault(back, 0L));
        return Math.max(changed, Math.max(liveSince(a), liveSince(b)));
    }

    /** The live servers, parted into those that reach one another; in the order of their first members. */
    public List<Group> groups() {
        return grouping.groups();
    }

    boolean reaches(String from, String to) {
        return open(new Link(from, to));
    }

    boolean isDisturbed(String node) {
        return disturbances.at(node);
    }

    private boolean open(Link link) {
        return cuts.isEmpty() || !cuts.contains(link);
    }

    private Life live(String node) {
        return lives.computeIfAbsent(node, unseen -> new Life());
    }

    /** Whether one node runs. */
    private static final class Life {
        private boolean up;
        private boolean paused;
        private long sinceNanos;

        void start(long atNanos) {
            up = true;
            paused = false;
            sinceNanos = atNanos;
        }

        void stop(long atNanos) {
            up = false;
            paused = false;
            sinceNanos = atNanos;
        }

        void pause(long atNanos) {
            paused = true;
            sinceNanos = atNanos;
        }

        void resume(long atNanos) {
            paused = false;
            sinceNanos = atNanos;
        }
    }
}
