package io.bellwether.cli.crash;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What was sent, and which of it the servers said they keep. Shared by all writers. */
final class Ledger {

    private final SortedSet<String> sent = new TreeSet<>();
    private final SortedSet<String> acknowledged = new TreeSet<>();
    private final int[] byServer;

    Ledger(int servers) {
        byServer = new int[servers];
    }

    synchronized void sends(String id) {
        sent.add(id);
    }

    synchronized void acknowledged(String id, int server) {
        acknowledged.add(id);
        byServer[server]++;
        notifyAll();
    }

    /**
     * Waits until a server has acknowledged that many more messages than so far: it serves, and is at work.
     *
     * @throws AssertionError if that takes longer than a minute
     */
    synchronized void awaitAcknowledgements(int server, int more) throws InterruptedException {
        int wanted = byServer[server] + more;
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (byServer[server] < wanted) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("server-" + (server + 1) + " acknowledged only "
                        + (more - wanted + byServer[server]) + " of " + more + " messages within a minute");
            }
            wait(left);
        }
    }

    synchronized SortedSet<String> sent() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(sent));
    }

    synchronized SortedSet<String> acknowledged() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(acknowledged));
    }
}
