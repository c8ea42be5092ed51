package io.bellwether.runtime.sim.net;

import java.util.List;

/**
 * One direction of a connection: what is in flight on it, in order. Where the link is severed or nobody is left to
 * receive, it stalls, and keeps what it has until the connection recovers or is given up. Runs when its oldest segment
 * arrives.
 */
final class Wire extends SegmentQueue implements Runnable {
    private final VirtualNetwork network;
    private final Connection connection;
    private final Link link;
    private final boolean towardsServer;
    private int bytesInFlight;
    private long lastArrivalNanos;
    private boolean scheduled;
    private boolean stalled;
    private boolean senderWaits;

    Wire(VirtualNetwork network, Connection connection, Link link, boolean towardsServer) {
        this.network = network;
        this.connection = connection;
        this.link = link;
        this.towardsServer = towardsServer;
    }

    Link link() {
        return link;
    }

    /** Whether it takes another segment; if not, the sender is told when it does. */
    boolean hasRoom() {
        if (bytesInFlight < network.settings().sendBufferBytes()) {
            return true;
        }
        senderWaits = true;
        return false;
    }

    void send(Segment segment) {
        segment.wire = this;
        List<InstalledRule> rules = link.rules();
        int bytes = segment.bytes();
        if (rules.isEmpty()) {
            enqueue(segment, link.departureNanos(bytes, 0) + link.latencyNanos());
            return;
        }
        Passage passage = network.passage();
        passage.judge(segment, rules);
        Verdict fate = passage.fate();
        if (fate instanceof Verdict.Drop drop) {
            network.dropped(segment, link, drop.reason());
        } else if (fate instanceof Verdict.Overtaken overtaken) {
            long arrival = passage.arrivalNanos(link, bytes) + overtaken.extraNanos();
            network.after(arrival - network.nowNanos(), () -> arriveAlone(segment));
        } else if (fate instanceof Verdict.Corrupt corrupt) {
            enqueue(segment.withBody(corrupt.body()), passage.arrivalNanos(link, bytes));
        } else {
            enqueue(segment, passage.arrivalNanos(link, bytes));
            if (fate instanceof Verdict.Duplicate duplicate) {
                for (int copy = 1; copy <= duplicate.copies(); copy++) {
                    enqueue(segment.withBody(segment.body), passage.arrivalNanos(link, bytes));
                }
            }
        }
    }

    private void enqueue(Segment segment, long arrivalNanos) {
        lastArrivalNanos = Math.max(lastArrivalNanos, arrivalNanos);
        segment.wire = this;
        segment.arrivalNanos = lastArrivalNanos;
        add(segment);
        bytesInFlight += segment.bytes();
        if (stalled) {
            noteHeld(segment);
        } else {
            schedule();
        }
    }

    private void schedule() {
        if (!scheduled && !isEmpty()) {
            scheduled = true;
            long delay = peek().arrivalNanos - network.nowNanos();
            network.after(Math.max(0, delay), this);
        }
    }

    @Override
    public void run() {
        scheduled = false;
        if (connection.isOver() || stalled) {
            return;
        }
        if (!passes()) {
            stall();
            return;
        }
        Segment segment = take();
        bytesInFlight -= segment.bytes();
        connection.arrived(segment, towardsServer);
        if (!connection.isOver()) {
            if (senderWaits) {
                senderWaits = false;
                connection.sender(towardsServer).writable(connection);
            }
            schedule();
        }
    }

    /** Goes on where it stalled, if it can: TCP sends again what was not acknowledged. */
    void resume() {
        if (stalled && passes()) {
            stalled = false;
            if (!isEmpty()) {
                Segment first = peek();
                first.arrivalNanos = Math.max(first.arrivalNanos, network.nowNanos() + link.latencyNanos());
                lastArrivalNanos = Math.max(lastArrivalNanos, first.arrivalNanos);
                schedule();
            }
        }
    }

    /** The connection is gone, and with it all that was in flight. */
    void discard(String reason) {
        forEach(segment -> network.dropped(segment, link, reason));
        clear();
        bytesInFlight = 0;
    }

    private boolean passes() {
        return connection.isReceiving(towardsServer) && !(network.hasRules() && link.isSevered());
    }

    private void stall() {
        stalled = true;
        forEach(this::noteHeld);
    }

    private void noteHeld(Segment segment) {
        InstalledRule severing = link.severedBy();
        if (severing != null) {
            severing.held(segment);
        }
    }

    private void arriveAlone(Segment segment) {
        if (connection.isOver()) {
            network.dropped(segment, link, Connection.LOST);
        } else if (passes()) {
            connection.arrived(segment, towardsServer);
        } else {
            enqueue(segment, network.nowNanos());
        }
    }
}
