package io.bellwether.scenarios.check.request;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.event.NodeEvent.ClientGaveUp;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.NodeCrashed;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The requests of clients, each from its asking to its end. A client may ask the next server under the same number; that
 * means that the one before did not answer.
 */
final class ClientRequests {

    private record Key(String client, long number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byClient = client.compareTo(other.client);
            return byClient != 0 ? byClient : Long.compare(number, other.number);
        }
    }

    private record Asked(TraceEvent traced, ClientAsked request) {}

    private final Connectivity connectivity;
    private final long timeoutNanos;
    private final boolean machineMayBeTooLate;
    private final SortedMap<Key, Asked> open = new TreeMap<>();
    private long answered;
    private long givenUp;

    ClientRequests(Connectivity connectivity, CheckContext context) {
        this.connectivity = connectivity;
        this.timeoutNanos =
                context.settings().requestTimeout().plus(context.jitter()).toNanos();
        this.machineMayBeTooLate = machineMayBeTooLate(context);
    }

    /** Clients do not wait longer because a machine is slow. */
    private static boolean machineMayBeTooLate(CheckContext context) {
        Duration answer = context.slowestAnswer().plus(context.answerLateness());
        return !context.jitter().isZero() && answer.compareTo(context.settings().requestTimeout()) >= 0;
    }

    long answered() {
        return answered;
    }

    long givenUp() {
        return givenUp;
    }

    void onEvent(TraceEvent traced, Findings findings) {
        Event event = traced.event();
        if (event instanceof ClientAsked asked) {
            Asked before = open.put(new Key(traced.node(), asked.number()), new Asked(traced, asked));
            if (before != null) {
                unanswered(before, traced, findings);
            }
        } else if (event instanceof ClientAnswered ended) {
            if (open.remove(new Key(traced.node(), ended.number())) != null) {
                answered++;
            }
        } else if (event instanceof ClientGaveUp ended) {
            Asked asked = open.remove(new Key(traced.node(), ended.number()));
            if (asked != null) {
                givenUp++;
                unanswered(asked, traced, findings);
            }
        } else if (event instanceof NodeStarted) {
            forget(traced.node());
        } else if (event instanceof NodeCrashed crashed) {
            forget(crashed.target());
        }
    }

    private void forget(String client) {
        open.subMap(new Key(client, Long.MIN_VALUE), new Key(client, Long.MAX_VALUE))
                .clear();
    }

    /**
     * No server's fault if something came between the two, or was mended so lately that they may not have found out, or if
     * the machine lets an answer be later than a client waits.
     */
    private void unanswered(Asked asked, TraceEvent ended, Findings findings) {
        String client = ended.node();
        String server = asked.request().server();
        long connected = connectivity.connectedSince(client, server);
        boolean excused = machineMayBeTooLate
                || connected == Connectivity.NEVER
                || connected + timeoutNanos > asked.traced().atNanos();
        if (!excused) {
            findings.overdue(
                    ended,
                    client,
                    "got no answer from " + server + " to its "
                            + asked.request().service() + " (request "
                            + asked.request().number() + "), though nothing came between them");
        }
    }

    /** A request that is open at the end must be a young one. */
    void conclude(long endNanos, Findings findings) {
        open.forEach((key, asked) -> {
            boolean late = asked.traced().atNanos() + 2 * timeoutNanos < endNanos;
            if (late && connectivity.liveSince(key.client()) <= asked.traced().atNanos()) {
                findings.overdue(
                        asked.traced(),
                        key.client(),
                        "its " + asked.request().service() + " (request " + key.number()
                                + ") was neither answered nor given up");
            }
        });
    }
}
