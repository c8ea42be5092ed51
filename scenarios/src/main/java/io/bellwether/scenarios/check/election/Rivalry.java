package io.bellwether.scenarios.check.election;

import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.observe.Beliefs;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two coordinators at once, and how much longer they may be. Pairs are only gone through when something changed. */
final class Rivalry {

    /** Two that believe themselves coordinator at once, the one earlier in the order of names first. */
    private record Pair(String a, String b, long sinceNanos) {}

    private final Connectivity connectivity;
    private final Beliefs beliefs;
    private final long settleNanos;
    private final long handoverNanos;
    private final Set<Pair> reported = new HashSet<>();
    private long seenChanges = -1;
    private long lastNanos;
    private long dueNanos;

    Rivalry(Connectivity connectivity, Beliefs beliefs, long settleNanos, long handoverNanos) {
        this.connectivity = connectivity;
        this.beliefs = beliefs;
        this.settleNanos = settleNanos;
        this.handoverNanos = handoverNanos;
    }

    /** Judges the time up to now; to be called before the models hear of what happens now. */
    void advance(long seq, long nowNanos, Findings findings) {
        if (nowNanos <= lastNanos) {
            return;
        }
        lastNanos = nowNanos;
        long changes = connectivity.changes() + beliefs.changes();
        if (changes != seenChanges) {
            seenChanges = changes;
            dueNanos = Long.MIN_VALUE;
        }
        if (nowNanos > dueNanos) {
            dueNanos = judge(seq, nowNanos, findings);
        }
    }

    private long judge(long seq, long nowNanos, Findings findings) {
        long next = Connectivity.NEVER;
        for (Pair pair : pairs()) {
            long connected = connectivity.connectedSince(pair.a(), pair.b());
            if (connected == Connectivity.NEVER || reported.contains(pair)) {
                continue;
            }
            long limit = Math.max(connected + settleNanos, pair.sinceNanos() + handoverNanos);
            if (nowNanos > limit) {
                reported.add(pair);
                findings.overdue(seq, nowNanos, pair.b(), describe(pair, connected, nowNanos));
            } else {
                next = Math.min(next, limit);
            }
        }
        return next;
    }

    private List<Pair> pairs() {
        List<Map.Entry<String, Long>> leaders = List.copyOf(beliefs.leaders().entrySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < leaders.size(); i++) {
            for (int j = i + 1; j < leaders.size(); j++) {
                Map.Entry<String, Long> a = leaders.get(i);
                Map.Entry<String, Long> b = leaders.get(j);
                pairs.add(new Pair(a.getKey(), b.getKey(), Math.max(a.getValue(), b.getValue())));
            }
        }
        return pairs;
    }

    private static String describe(Pair pair, long connectedNanos, long nowNanos) {
        return String.format(
                Locale.ROOT,
                "%s and %s both believe themselves coordinator since %.3f s, though connected for %.3f s",
                pair.a(),
                pair.b(),
                pair.sinceNanos() / 1e9,
                (nowNanos - connectedNanos) / 1e9);
    }
}
