package io.bellwether.runtime.sim.net;

import java.util.List;

/**
 * One direction of a connection: what is in flight on it, in order. Where the link is severed or nobody is left to
 * receive, it stalls, and keeps what it has until the connection recovers or is given up, or until the sender crashes.
 * Runs when its oldest segment arrives.
 */
final class Wire extends SegmentQueue {
    private final VirtualNetwork network;
    private final Connection connection;
    private final Link link;
    private final int crashesBefore;
    private Pipe receiver;
    private boolean receiving = true;
    private boolean over;
    private int bytesInFlight;
    private long lastArrivalNanos;
    private boolean scheduled;
    private boolean stalled;
    private boolean senderWaits;

    Wire(VirtualNetwork network, Connection connection, Link link) {
        this.network = network;
        this.connection = connection;
        this.link = link;
        this.crashesBefore = link.from().crashes();
    }

    /** Whom it leads to: known before anything can arrive. */
    void leadTo(Pipe end) {
        receiver = end;
    }

    Pipe receiver() {
        return receiver;
    }

    /** Nobody takes in what arrives from now on. */
    void receiverLeft() {
        receiving = false;
    }

    /** Nobody sends again what has not got through. */
    void senderCrashed() {
        if (stalled) {
            loseUnlessSentAgain();
        }
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
            loseUnlessSentAgain();
        } else {
            schedule();
        }
    }

    private void schedule() {
        if (!scheduled && !isEmpty()) {
            scheduled = true;
            long delay = peek().arrivalNanos - network.nowNanos();
            network.arriveAfter(Math.max(0, delay), this);
        }
    }

    /** The oldest segment is due. */
    void run() {
        scheduled = false;
        if (over || stalled) {
            return;
        }
        if (!passes()) {
            stall();
            return;
        }
        Segment segment = take();
        bytesInFlight -= segment.bytes();
        deliver(segment);
        if (!over) {
            if (senderWaits) {
                senderWaits = false;
                connection.sender(this).flush();
            }
            schedule();
        }
    }

    /** Reads what {@link #run} will, and what its receiver will read to answer at once. */
    int prefetchArrival() {
        Segment first = peek();
        return (first == null ? 0 : first.body.length) + receiver.prefetchAnswer();
    }

    /** Reads what {@link #send} will. */
    int prefetchSend() {
        return bytesInFlight + link.prefetchLatency();
    }

    /** Goes on where it stalled, if it can: TCP sends again what was not acknowledged. */
    void resume() {
        if (stalled && passes()) {
            stalled = false;
            // Of a socket that was closed before the crash nobody has told it.
            loseUnlessSentAgain();
            if (!isEmpty()) {
                Segment first = peek();
                first.arrivalNanos = Math.max(first.arrivalNanos, network.nowNanos() + link.latencyNanos());
                lastArrivalNanos = Math.max(lastArrivalNanos, first.arrivalNanos);
                schedule();
            }
        }
    }

    /** The oldest segment is on its way; what is behind it departs anew, and comes no later than it would have. */
    void goesOnUnthrottled() {
        Segment first = peek();
        if (first == null) {
            return;
        }
        lastArrivalNanos = first.arrivalNanos;
        for (Segment waiting = first.next; waiting != null; waiting = waiting.next) {
            long anew = link.departureNanos(waiting.bytes(), 0) + link.latencyNanos();
            lastArrivalNanos = Math.max(lastArrivalNanos, Math.min(waiting.arrivalNanos, anew));
            waiting.arrivalNanos = lastArrivalNanos;
        }
    }

    /** The connection is gone, and with it all that was in flight. */
    void end(String reason) {
        over = true;
        lose(reason);
    }

    private void lose(String reason) {
        forEach(segment -> network.dropped(segment, link, reason));
        clear();
        bytesInFlight = 0;
    }

    private void deliver(Segment segment) {
        if (segment.freight == Freight.CLOSE) {
            connection.end("closed by the peer");
            return;
        }
        if (segment.freight == Freight.HANDSHAKE) {
            connection.established();
        }
        receiver.arrived(segment);
    }

    private boolean passes() {
        return receiving && !(network.hasRules() && link.isSevered());
    }

    private void stall() {
        stalled = true;
        forEach(this::noteHeld);
        loseUnlessSentAgain();
    }

    private void loseUnlessSentAgain() {
        if (link.from().crashes() != crashesBefore) {
            lose("the host crashed");
        }
    }

    private void noteHeld(Segment segment) {
        InstalledRule severing = link.severedBy();
        if (severing != null) {
            severing.held(segment);
        }
    }

    private void arriveAlone(Segment segment) {
        if (over) {
            network.dropped(segment, link, Connection.LOST);
        } else if (passes()) {
            deliver(segment);
        } else {
            enqueue(segment, network.nowNanos());
        }
    }
}
