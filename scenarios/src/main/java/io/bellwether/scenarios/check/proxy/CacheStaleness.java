package io.bellwether.scenarios.check.proxy;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.ServedFromCache;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * No proxy answers from its cache with a value that is older than the bound, or that was asked for before a write which
 * was acknowledged through the proxy. The age counts from when the proxy asked a server, as its frames tell: what the
 * proxy declares is not believed.
 */
public final class CacheStaleness implements Check {

    public static final String NAME = "cache-staleness";

    private final Findings findings = new Findings(NAME);
    private final SortedMap<String, ProxyFrames> proxies = new TreeMap<>();
    private final long boundNanos;
    private long oldestNanos;

    public CacheStaleness(CheckContext context) {
        double drifting = 1 + context.driftPartsPerMillion() / 1e6;
        boundNanos = Math.round(ProxySettings.STALENESS.toNanos() * drifting)
                + context.jitter().toNanos();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "A proxy answers from its cache only what is younger than a second, and asked for after every write that"
                + " it acknowledged.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        Event event = traced.event();
        if (event instanceof NodeStarted started && started.role().equals("proxy")) {
            proxies.put(traced.node(), new ProxyFrames());
        } else if (event instanceof FrameSent sent && sent.edge() == Edge.REPLY) {
            proxies.values().forEach(frames -> frames.serverReplied(sent));
        } else if (event instanceof FrameSent sent && proxies.containsKey(traced.node())) {
            proxies.get(traced.node()).sent(sent, traced.atNanos());
        } else if (event instanceof FrameReceived received && proxies.containsKey(traced.node())) {
            proxies.get(traced.node()).received(received, traced.atNanos());
        } else if (event instanceof ServedFromCache served && proxies.containsKey(traced.node())) {
            judge(traced, served, proxies.get(traced.node()));
        }
    }

    private void judge(TraceEvent traced, ServedFromCache served, ProxyFrames frames) {
        String service = served.service();
        long asked = frames.newestAnswered(service);
        if (asked == ProxyFrames.NEVER) {
            violation(traced, service, "though no server has told it any");
            return;
        }
        long age = traced.atNanos() - asked;
        oldestNanos = Math.max(oldestNanos, age);
        findings.witness();
        if (age > boundNanos) {
            violation(traced, service, "that is at least " + age / 1_000_000 + " ms old");
        } else if (asked < frames.newestWrite(service)) {
            violation(traced, service, "that was asked for before a write which was acknowledged since");
        }
    }

    private void violation(TraceEvent traced, String service, String what) {
        findings.violation(traced, traced.node(), "answered " + service + " from its cache, with a value " + what);
    }

    @Override
    public Verdict conclude(long endNanos) {
        findings.measure("oldest-cached-answer-ms", oldestNanos / 1e6);
        return findings.conclude(
                findings.witnesses() + " answers from the cache, the oldest " + oldestNanos / 1_000_000 + " ms old",
                "no proxy answered from its cache");
    }
}
