package io.bellwether.scenarios.check.delivery;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.CaughtUp;
import io.bellwether.actors.event.NodeEvent.MessageSent;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was acknowledged reaches its subscribers: soon where a broker stands between, and else when they can ask for it
 * again; and the messages of one publisher stay in order. That nothing is invented and nothing shown twice is for other
 * checks.
 */
public final class Delivery implements Check {

    public static final String NAME = "delivery";

    private static final long LOOK_EVERY_NANOS = 1_000_000_000;

    private final Findings findings = new Findings(NAME);
    private final DeliveryBounds bounds;
    private final Reach reach;
    private final PublisherOrder order;
    private final Map<String, SentMessage> messages = new HashMap<>();
    private final Map<String, SortedMap<String, Long>> subscribersByTopic = new HashMap<>();
    private List<OwedMessage> owed = new ArrayList<>();
    private long nextLookNanos;
    private long sent;
    private long live;
    private long caughtUp;

    public Delivery(CheckContext context) {
        bounds = DeliveryBounds.of(context);
        reach = new Reach(context);
        order = new PublisherOrder(reach, bounds.liveNanos());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return String.format(
                Locale.ROOT,
                "A subscriber that a broker reaches is shown what was acknowledged within %.1f s; any other that stays or"
                        + " comes back, %.1f s after it reaches the servers; and each publisher's messages in order.",
                bounds.liveNanos() / 1e9,
                bounds.catchUpNanos() / 1e9);
    }

    @Override
    public void onEvent(TraceEvent traced) {
        if (traced.atNanos() >= nextLookNanos) {
            look(traced.seq(), traced.atNanos());
            nextLookNanos = traced.atNanos() + LOOK_EVERY_NANOS;
        }
        reach.onEvent(traced);
        Event event = traced.event();
        if (event instanceof Subscribed subscribed) {
            subscribersByTopic
                    .computeIfAbsent(subscribed.topic(), unseen -> new TreeMap<>())
                    .putIfAbsent(traced.node(), traced.atNanos());
        } else if (event instanceof MessageSent message) {
            messages.putIfAbsent(message.id(), new SentMessage(message.id(), traced.node(), message.topic(), ++sent));
        } else if (event instanceof WriteApplied write && messages.containsKey(write.id())) {
            messages.get(write.id()).heldBy(traced.node(), traced.atNanos());
        } else if (event instanceof WriteAccepted write && messages.containsKey(write.id())) {
            onAccepted(traced, messages.get(write.id()));
        } else if (event instanceof MessageShown shown && messages.containsKey(shown.id())) {
            onShown(traced, messages.get(shown.id()));
        } else if (event instanceof CaughtUp found) {
            caughtUp += found.ids().size();
        } else if (event instanceof DiskFault fault) {
            messages.values().forEach(message -> message.perhapsLostBy(fault.target()));
        }
    }

    private void onAccepted(TraceEvent traced, SentMessage message) {
        if (!message.isAccepted()) {
            message.accepted(traced.node(), traced.atNanos());
            subscribersByTopic
                    .getOrDefault(message.topic(), new TreeMap<>())
                    .forEach((client, since) -> owed.add(new OwedMessage(message, client, since)));
        }
    }

    private void onShown(TraceEvent traced, SentMessage message) {
        message.shown(traced.node(), traced.atNanos());
        order.onShown(traced, message, findings);
    }

    /** Judges what is due, by how things stood before what happens now. */
    private void look(long seq, long nowNanos) {
        List<OwedMessage> still = new ArrayList<>();
        for (OwedMessage one : owed) {
            if (!isSettled(one, seq, nowNanos)) {
                still.add(one);
            }
        }
        owed = still;
    }

    private boolean isSettled(OwedMessage one, long seq, long nowNanos) {
        SentMessage message = one.message();
        long liveDueNanos = message.acceptedNanos() + bounds.liveNanos();
        if (!one.isJudgedLive() && nowNanos > liveDueNanos) {
            one.judgedLive();
            if (isBroughtByABroker(one)) {
                judgeLive(one, liveDueNanos, seq, nowNanos);
                return true;
            }
        }
        if (one.isShown()) {
            if (one.isJudgedLive()) {
                findings.witness();
            }
            return one.isJudgedLive();
        }
        boolean overdue = nowNanos > catchUpDueNanos(one);
        if (overdue) {
            findings.overdue(
                    seq,
                    nowNanos,
                    one.client(),
                    "was never shown " + message.id() + " on " + message.topic() + ", acknowledged at "
                            + seconds(message.acceptedNanos()) + ", though it has reached every server since "
                            + seconds(reach.toAllServersSince(one.client())));
        }
        return overdue;
    }

    private boolean isBroughtByABroker(OwedMessage one) {
        long readySince =
                Math.max(reach.throughABrokerSince(one.message().acceptedBy(), one.client()), one.subscribedNanos());
        return readySince <= one.message().acceptedNanos() - bounds.joinNanos();
    }

    private void judgeLive(OwedMessage one, long dueNanos, long seq, long nowNanos) {
        if (one.isShownBy(dueNanos)) {
            live++;
            findings.witness();
        } else {
            SentMessage message = one.message();
            findings.overdue(
                    seq,
                    nowNanos,
                    one.client(),
                    "was not shown " + message.id() + " on " + message.topic()
                            + " in time, though a broker stood between it"
                            + " and " + message.acceptedBy() + ", which acknowledged it at "
                            + seconds(message.acceptedNanos()));
        }
    }

    private long catchUpDueNanos(OwedMessage one) {
        SentMessage message = one.message();
        long reachedSince =
                Math.max(reach.toAllServersSince(one.client()), message.heldByAllSince(reach.liveServers()));
        return reachedSince == Connectivity.NEVER
                ? Connectivity.NEVER
                : Math.max(reachedSince, Math.max(message.acceptedNanos(), one.subscribedNanos()))
                        + bounds.catchUpNanos();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }

    @Override
    public boolean mayBeTheMachines() {
        return findings.areOverdueOnly();
    }

    @Override
    public Verdict conclude(long endNanos) {
        look(0, endNanos);
        findings.measure("messages-delivered-live", live);
        findings.measure("messages-caught-up", caughtUp);
        return findings.conclude(
                findings.witnesses() + " times a subscriber was shown what it was to be shown, " + live
                        + " of them while a broker reached it",
                "nobody subscribed to a topic to which something was written");
    }
}
