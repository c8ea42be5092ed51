package io.bellwether.scenarios.check.lamport;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.protocol.Stamp;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.FaultEnded;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.DiskFaults;
import io.bellwether.scenarios.check.observe.FrameNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lamport's clock condition (Lamport 1978): C(a) &lt; C(b) whenever a happened before b. It is enough to see it hold
 * between successive events of one node, and between a send and its receipt. Brokers carry clocks and keep none. Servers
 * and the reference keep theirs over a restart, unless their disk failed them; clients start anew.
 */
public final class LamportClocks implements Check {

    public static final String NAME = "lamport";

    private static final Set<String> KEEP_NO_CLOCK = Set.of("broker", "proxy");
    private static final Set<String> KEEP_CLOCK_OVER_RESTART = Set.of("server", "reference");

    /** Frames that a client sends as they are: they carry whatever clock they carry. */
    private static final String RAW = "raw";

    private final Findings findings = new Findings(NAME);
    private final FrameNumbers sentClocks = new FrameNumbers();
    private final Map<String, Long> last = new HashMap<>();
    private final Set<String> withoutClock = new HashSet<>();
    private final DiskFaults disks = new DiskFaults();
    private final Set<Integer> corruptions = new HashSet<>();
    private long sends;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "Lamport clocks grow with every send and receipt of a node, also over its restarts, and a receipt is later"
                + " than its send.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        disks.onEvent(traced);
        Event event = traced.event();
        if (event instanceof FrameSent sent) {
            onSent(traced, sent);
        } else if (event instanceof FrameReceived received) {
            onReceived(traced, received);
        } else if (event instanceof NodeStarted started) {
            onStarted(traced.node(), started.role());
        } else if (event instanceof FaultStarted fault && fault.kind().equals("corrupt")) {
            corruptions.add(fault.id());
        } else if (event instanceof FaultEnded fault) {
            corruptions.remove(fault.id());
        }
    }

    private void onStarted(String node, String role) {
        if (KEEP_NO_CLOCK.contains(role)) {
            withoutClock.add(node);
        }
        if (!KEEP_CLOCK_OVER_RESTART.contains(role) || disks.mayForget(node)) {
            last.remove(node);
        }
    }

    private void onSent(TraceEvent traced, FrameSent sent) {
        if (withoutClock.contains(traced.node())) {
            return;
        }
        sends++;
        advance(traced, sent.clock(), () -> "sent " + sent.what() + " to " + sent.peer());
        if (sent.frame() != 0 && !sent.what().equals(RAW)) {
            sentClocks.put(sent.frame(), sent.clock());
        }
    }

    private void onReceived(TraceEvent traced, FrameReceived received) {
        if (withoutClock.contains(traced.node())) {
            return;
        }
        advance(traced, received.clock(), () -> "received " + received.what() + " from " + received.peer());
        if (received.clock() <= received.carried()) {
            findings.violation(
                    traced,
                    traced.node(),
                    "did not merge: received " + describe(received) + " carrying clock " + received.carried()
                            + ", and its own is " + received.clock() + " after it");
            return;
        }
        long sent = received.frame() == 0 ? 0 : sentClocks.get(received.frame());
        if (sent == 0 || received.carried() == Stamp.NO_CLOCK || !corruptions.isEmpty()) {
            return;
        }
        if (sent >= received.clock()) {
            findings.violation(
                    traced,
                    traced.node(),
                    "received " + describe(received) + " at clock " + received.clock() + ", not later than its send at "
                            + sent);
        } else {
            findings.witness();
        }
    }

    private void advance(TraceEvent traced, long clock, Supplier<String> doing) {
        Long before = last.put(traced.node(), clock);
        if (before != null && clock <= before) {
            findings.violation(
                    traced,
                    traced.node(),
                    "clock did not grow: " + before + ", then " + clock + " as it " + doing.get());
        }
    }

    private static String describe(FrameReceived received) {
        String kind = received.edge() == Edge.SUBSCRIBE ? "publication " : "";
        return kind + received.what() + " from " + received.peer();
    }

    @Override
    public Verdict conclude(long endNanos) {
        findings.measure("frames-sent", sends);
        return findings.conclude(
                Count.of(findings.witnesses(), "receipt") + " later than "
                        + (findings.witnesses() == 1 ? "its send" : "their sends") + "; " + Count.of(sends, "frame")
                        + " sent",
                "no frame was received whose send is in the trace");
    }
}
