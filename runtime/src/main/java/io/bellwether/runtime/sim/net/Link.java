package io.bellwether.runtime.sim.net;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import java.util.ArrayList;
import java.util.List;

/** One direction between two hosts. */
final class Link {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final VirtualNetwork network;
    private final VirtualHost from;
    private final VirtualHost to;
    private ChoicePoint latency;
    private ChoicePoint reconnect;
    private LinkSettings settings;
    private long freeAtNanos;
    private List<Connection> connections = List.of();
    private int rulesVersion = -1;
    private List<InstalledRule> rules = List.of();

    Link(VirtualNetwork network, VirtualHost from, VirtualHost to, LinkSettings settings) {
        this.network = network;
        this.from = from;
        this.to = to;
        this.settings = settings;
    }

    VirtualHost from() {
        return from;
    }

    VirtualHost to() {
        return to;
    }

    boolean isLoopback() {
        return from == to;
    }

    void set(LinkSettings chosen) {
        settings = chosen;
    }

    long latencyNanos() {
        long leastNanos = settings.least().toNanos();
        long largestNanos = settings.largest().toNanos();
        if (leastNanos == largestNanos) {
            return leastNanos;
        }
        if (latency == null) {
            latency = choice("latency");
        }
        return latency.between(leastNanos, largestNanos);
    }

    /** Reads what {@link #latencyNanos} will. */
    int prefetchLatency() {
        return latency == null ? 0 : latency.prefetch();
    }

    /** When the last byte of something that is sent now has left. All connections of a link share its bandwidth. */
    long departureNanos(int bytes, long throttleBytesPerSecond) {
        long now = network.nowNanos();
        long bytesPerSecond = settings.bytesPerSecond();
        long rate = bytesPerSecond == 0 || throttleBytesPerSecond == 0
                ? Math.max(bytesPerSecond, throttleBytesPerSecond)
                : Math.min(bytesPerSecond, throttleBytesPerSecond);
        if (rate == 0) {
            return now;
        }
        freeAtNanos = Math.max(now, freeAtNanos) + bytes * NANOS_PER_SECOND / rate;
        return freeAtNanos;
    }

    /**
     * What waits for its turn since the link was slower goes out at the pace that the link has now. While another rule is
     * on it, that waits as it did.
     *
     * @param backwards the link the other way: connections that were made on that one send on this one, too
     */
    void goesOnUnthrottled(Link backwards) {
        if (!rules().isEmpty()) {
            return;
        }
        freeAtNanos = network.nowNanos();
        connections.forEach(connection -> connection.toServer().goesOnUnthrottled());
        backwards.connections.forEach(connection -> connection.toClient().goesOnUnthrottled());
    }

    /** libzmq waits one interval and up to one more, so that peers do not reconnect in step. */
    long reconnectNanos() {
        long interval = network.reconnectNanos();
        if (interval == 0) {
            return 0;
        }
        if (reconnect == null) {
            reconnect = choice("reconnect");
        }
        return reconnect.between(interval, 2 * interval - 1);
    }

    /** The rules that concern this link. */
    List<InstalledRule> rules() {
        if (rulesVersion != network.rulesVersion()) {
            rulesVersion = network.rulesVersion();
            rules = isLoopback() ? List.of() : network.rulesFor(from.name(), to.name());
        }
        return rules;
    }

    boolean isSevered() {
        return severedBy() != null;
    }

    /** The rule that lets nothing through, or null. */
    InstalledRule severedBy() {
        for (InstalledRule installed : rules()) {
            if (installed.rule().severs()) {
                return installed;
            }
        }
        return null;
    }

    /** Those that were made in this direction. */
    List<Connection> connections() {
        return connections;
    }

    void add(Connection connection) {
        if (connections.isEmpty()) {
            connections = new ArrayList<>(1);
        }
        connections.add(connection);
    }

    void remove(Connection connection) {
        connections.remove(connection);
    }

    private ChoicePoint choice(String what) {
        return network.choice("network/" + what + "/" + from.name() + "->" + to.name());
    }
}
