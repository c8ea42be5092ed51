package io.bellwether.scenarios.check.membership;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reference's list of live servers, beside the signs of life that it received: a server stays on it for the expiry
 * time after its last sign, and no longer. A reference that restarts begins with an empty list.
 */
final class LiveList {

    private final Connectivity connectivity;
    private final long expiryNanos;
    private final long toleranceNanos;
    private final long jitterNanos;
    private final SortedMap<String, Long> lastSign = new TreeMap<>();
    private final SortedMap<String, Long> lastQuestion = new TreeMap<>();
    private final SortedMap<String, Long> listedSince = new TreeMap<>();
    private final SortedMap<String, Long> unlistedSign = new TreeMap<>();
    private String reference = "";
    private long dueNanos = Connectivity.NEVER;
    private long expired;

    /**
     * @param toleranceNanos how much later than the expiry time a server may leave the list
     * @param jitterNanos how far the times of what happens at once may lie apart
     */
    LiveList(Connectivity connectivity, long expiryNanos, long toleranceNanos, long jitterNanos) {
        this.connectivity = connectivity;
        this.expiryNanos = expiryNanos;
        this.toleranceNanos = toleranceNanos;
        this.jitterNanos = jitterNanos;
    }

    long expired() {
        return expired;
    }

    void referenceStarted(String node) {
        reference = node;
        listedSince.clear();
        unlistedSign.clear();
        dueNanos = Connectivity.NEVER;
    }

    void signOfLife(String server, long atNanos) {
        lastSign.put(server, atNanos);
        if (!listedSince.containsKey(server)) {
            unlistedSign.putIfAbsent(server, atNanos);
        }
        dueNanos = Math.min(dueNanos, atNanos + jitterNanos);
    }

    /**
     * The server's question for its rank has come in: it may stay listed for that. The reference does not know of it yet:
     * after a pause it may take the server off first, for the silence before.
     */
    void asked(String server, long atNanos) {
        lastQuestion.put(server, atNanos);
    }

    /** The reference has answered the server, so it knows that it lives. */
    void answered(String server, long atNanos) {
        lastSign.put(server, atNanos);
    }

    void listed(String server, long atNanos) {
        listedSince.put(server, atNanos);
        unlistedSign.remove(server);
        dueNanos = Math.min(dueNanos, atNanos);
    }

    void expired(TraceEvent traced, String server, Findings findings) {
        expired++;
        listedSince.remove(server);
        long silent = traced.atNanos() - lastSign.getOrDefault(server, Long.MIN_VALUE / 2);
        if (silent + jitterNanos < expiryNanos) {
            findings.violation(
                    traced,
                    traced.node(),
                    "took " + server + " off the list " + seconds(silent) + " after it was heard");
        } else {
            findings.witness();
        }
    }

    /** Judges the time up to now, before what happens now. */
    void advance(long seq, long nowNanos, Findings findings) {
        if (nowNanos <= dueNanos) {
            return;
        }
        dueNanos = Connectivity.NEVER;
        unlistedSign.entrySet().removeIf(sign -> isMissing(sign, seq, nowNanos, findings));
        listedSince.keySet().removeIf(server -> isOverdue(server, seq, nowNanos, findings));
    }

    private boolean isMissing(Map.Entry<String, Long> sign, long seq, long nowNanos, Findings findings) {
        if (sign.getValue() + jitterNanos >= nowNanos) {
            dueNanos = Math.min(dueNanos, sign.getValue() + jitterNanos);
            return false;
        }
        findings.violation(
                seq, sign.getValue(), reference, "did not put " + sign.getKey() + " on the list though it was heard");
        return true;
    }

    private boolean isOverdue(String server, long seq, long nowNanos, Findings findings) {
        long up = connectivity.liveSince(reference);
        if (up == Connectivity.NEVER) {
            return false;
        }
        long heard = Math.max(
                Math.max(lastSign.getOrDefault(server, 0L), lastQuestion.getOrDefault(server, 0L)),
                listedSince.get(server));
        long due = Math.max(heard, up) + expiryNanos + toleranceNanos;
        if (nowNanos <= due) {
            dueNanos = Math.min(dueNanos, due);
            return false;
        }
        findings.violation(
                seq,
                nowNanos,
                reference,
                "still lists " + server + ", last heard " + seconds(nowNanos - heard) + " ago");
        return true;
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
