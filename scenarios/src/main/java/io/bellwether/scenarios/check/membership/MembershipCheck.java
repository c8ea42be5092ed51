package io.bellwether.scenarios.check.membership;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.HeartbeatRecorded;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.RankAssigned;
import io.bellwether.actors.event.NodeEvent.ServerExpired;
import io.bellwether.actors.event.NodeEvent.ServerListed;
import io.bellwether.actors.event.NodeEvent.ServerRanked;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Connectivity;
import io.bellwether.scenarios.check.observe.DiskFaults;
import java.util.Locale;

/** The reference's two promises: ranks for ever, and a list of exactly those servers that were heard of lately. */
public final class MembershipCheck implements Check {

    public static final String NAME = "membership";

    private final Findings findings = new Findings(NAME);
    private final Connectivity connectivity;
    private final DiskFaults disks = new DiskFaults();
    private final RankRegister ranks = new RankRegister();
    private final LiveList list;
    private final double expirySeconds;
    private String reference = "";

    public MembershipCheck(CheckContext context) {
        connectivity = new Connectivity(context.servers());
        long expiry = context.settings().expiry().toNanos();
        long tolerance = context.settings().heartbeat().plus(context.jitter()).toNanos();
        list = new LiveList(connectivity, expiry, tolerance, context.jitter().toNanos());
        expirySeconds = expiry / 1e9;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return String.format(
                Locale.ROOT,
                "A name keeps its rank for ever and shares it with none; a server is listed until %.0f s after its last"
                        + " heartbeat.",
                expirySeconds);
    }

    @Override
    public void onEvent(TraceEvent traced) {
        list.advance(traced.seq(), traced.atNanos(), findings);
        connectivity.onEvent(traced);
        disks.onEvent(traced);
        Event event = traced.event();
        if (event instanceof NodeStarted started && started.role().equals("reference")) {
            reference = traced.node();
            list.referenceStarted(reference);
            if (disks.mayForget(reference)) {
                ranks.forget();
            }
        } else if (event instanceof ServerRanked ranked) {
            ranks.declare(traced, ranked.server(), ranked.rank(), findings);
        } else if (event instanceof RankAssigned assigned) {
            ranks.declare(traced, traced.node(), assigned.rank(), findings);
        } else if (event instanceof HeartbeatRecorded heartbeat) {
            list.signOfLife(heartbeat.server(), traced.atNanos());
        } else if (event instanceof FrameReceived received && isOfRank(traced, received.edge(), received.what())) {
            list.asked(received.peer(), traced.atNanos());
        } else if (event instanceof FrameSent sent && isOfRank(traced, sent.edge(), sent.what())) {
            list.answered(sent.peer(), traced.atNanos());
        } else if (event instanceof ServerListed listed) {
            list.listed(listed.server(), traced.atNanos());
        } else if (event instanceof ServerExpired expired) {
            list.expired(traced, expired.server(), findings);
        }
    }

    /** Who comes for its rank lives, as much as who sends a heartbeat. */
    private boolean isOfRank(TraceEvent traced, Edge edge, String what) {
        return edge == Edge.REPLY && what.equals("rank") && traced.node().equals(reference);
    }

    @Override
    public Verdict conclude(long endNanos) {
        list.advance(0, endNanos, findings);
        return findings.conclude(
                String.format(
                        Locale.ROOT,
                        "%s; %s left the list after %.0f s of silence",
                        ranks.size() == 1 ? "1 name kept its rank" : ranks.size() + " names kept their ranks",
                        Count.orNo(list.expired(), "server"),
                        expirySeconds),
                "no server was given a rank");
    }
}
