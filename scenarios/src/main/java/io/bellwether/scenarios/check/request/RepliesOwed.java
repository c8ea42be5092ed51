package io.bellwether.scenarios.check.request;

import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.observe.Connectivity;
import io.bellwether.scenarios.check.observe.FrameNumbers;
import java.util.ArrayDeque;
import java.util.Deque;

/** Which requests were received, and which still wait for a reply. A frame that is delivered twice is owed two. */
final class RepliesOwed {

    private record Owed(TraceEvent received, long frame, String what, String peer) {}

    private final Connectivity connectivity;
    private final long patienceNanos;
    private final Deque<Owed> waiting = new ArrayDeque<>();
    private final FrameNumbers receipts = new FrameNumbers();
    private final FrameNumbers replies = new FrameNumbers();
    private long answered;

    /** @param patienceNanos how long a node that stays up may take to reply */
    RepliesOwed(Connectivity connectivity, long patienceNanos) {
        this.connectivity = connectivity;
        this.patienceNanos = patienceNanos;
    }

    long answered() {
        return answered;
    }

    /** Frames without an id cannot be paired, and are left alone. */
    void received(TraceEvent traced, long frame, String what, String peer) {
        if (frame != 0) {
            receipts.put(frame, receipts.get(frame) + 1);
            waiting.add(new Owed(traced, frame, what, peer));
        }
    }

    void replied(TraceEvent traced, FrameSent reply, Findings findings) {
        long frame = reply.answers();
        if (frame == 0) {
            return;
        }
        replies.put(frame, replies.get(frame) + 1);
        if (replies.get(frame) > receipts.get(frame)) {
            findings.violation(
                    traced,
                    traced.node(),
                    "replied to " + reply.what() + " of " + reply.peer() + " once more than it was asked (frame "
                            + frame + ")");
        } else {
            answered++;
            findings.witness();
        }
    }

    /** Judges the time up to now, before what happens now. */
    void advance(long nowNanos, Findings findings) {
        while (!waiting.isEmpty() && waiting.peek().received().atNanos() + patienceNanos < nowNanos) {
            judge(waiting.remove(), findings);
        }
    }

    private void judge(Owed owed, Findings findings) {
        TraceEvent received = owed.received();
        boolean stayedUp = connectivity.liveSince(received.node()) <= received.atNanos();
        if (stayedUp && replies.get(owed.frame()) < receipts.get(owed.frame())) {
            findings.overdue(
                    received,
                    received.node(),
                    "never answered " + owed.what() + " of " + owed.peer() + " (frame " + owed.frame() + ")");
        }
    }
}
