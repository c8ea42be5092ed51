package io.bellwether.scenarios.launch;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.client.BotSettings;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.actors.server.ServerSettings;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.actors.settings.ReplicationSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the actors of a node are told, as flags of its role: the inverse of {@link
 * io.bellwether.runtime.node.settings.Role#read}. Every setting is written, also where it has its standard, so that a node
 * is told the same whatever the standards of its program are.
 */
public final class NodeFlags {

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final List<String> flags = new ArrayList<>();

    private NodeFlags() {}

    /** @param port where it listens; where that is not its address's port, routes lead there */
    public static List<String> server(ServerSettings server, int port) {
        return new NodeFlags()
                .with("name", server.self().name())
                .with("port", port)
                .with("address", server.self().address())
                .with("reference-url", server.reference().address())
                .withBrokers(server.brokers())
                .withCluster(server.cluster())
                .flags;
    }

    /** @param port where servers ask */
    public static List<String> reference(int port, ClusterSettings cluster) {
        return new NodeFlags().with("port", port).withMembership(cluster).flags;
    }

    public static List<String> broker(int publisherPort, int subscriberPort) {
        return new NodeFlags().with("port", publisherPort).with("subscriber-port", subscriberPort).flags;
    }

    /** @param port where clients ask, or where routes lead them */
    public static List<String> proxy(ProxySettings proxy, int port) {
        NodeFlags flags = new NodeFlags();
        proxy.reference().ifPresent(reference -> flags.with("reference-url", reference.address()));
        return flags.with("port", port)
                .withServers(proxy.servers())
                .with("try-timeout", proxy.tryTimeout())
                .with("tries", proxy.tries())
                .with("probe-interval", proxy.probeInterval())
                .with("list-interval", proxy.listInterval())
                .with("staleness", proxy.staleness())
                .with("cached-names", proxy.cachedNames())
                .with("login-unique", proxy.loginUnique())
                .flags;
    }

    public static List<String> client(ClientSettings client) {
        return new NodeFlags().withAsking(client).flags;
    }

    public static List<String> bot(ClientSettings client, BotSettings talk, long seed) {
        return new NodeFlags()
                .withAsking(client)
                .with("channels", String.join(",", talk.channels()))
                .with("rate", rate(talk.interval()))
                .with("burst", talk.burst())
                .with("pause", talk.pause())
                .with("seed", seed)
                .flags;
    }

    private NodeFlags withAsking(ClientSettings client) {
        return withServers(client.servers())
                .withBrokers(client.brokers())
                .with("request-timeout", client.requestTimeout())
                .with("tries", client.tries())
                .with("catch-up-settle", client.catchUp().settle())
                .with("catch-up-interval", client.catchUp().interval())
                .with("catch-up-window", client.catchUp().window())
                .with("catch-up-page", client.catchUp().page());
    }

    private NodeFlags withServers(List<Peer> servers) {
        return servers.isEmpty()
                ? this
                : with(
                        "server-url",
                        servers.stream().map(peer -> peer.address().toString()).collect(Collectors.joining(",")));
    }

    private NodeFlags withBrokers(List<BrokerEndpoint> brokers) {
        return with(
                "broker-url",
                brokers.stream()
                        .map(broker -> broker.forPublishers() + "/"
                                + broker.forSubscribers().port())
                        .collect(Collectors.joining(",")));
    }

    private NodeFlags withMembership(ClusterSettings cluster) {
        return with("heartbeat", cluster.heartbeat()).with("expiry", cluster.expiry());
    }

    private NodeFlags withCluster(ClusterSettings cluster) {
        return withMembership(cluster)
                .with("coordinator-check", cluster.coordinatorCheck())
                .with("request-timeout", cluster.requestTimeout())
                .with("election-timeout", cluster.electionTimeout())
                .with("announcement-timeout", cluster.announcementTimeout())
                .with("login-unique", cluster.loginUnique())
                .with("login-required", cluster.loginRequired())
                .withClock(cluster.clock())
                .withReplication(cluster.replication());
    }

    private NodeFlags withClock(ClockSettings clock) {
        return with("clock-sync-interval", clock.interval())
                .with("clock-sync-messages", clock.everyMessages())
                .with("clock-range", clock.range())
                .with("clock-samples", clock.samples())
                .with("clock-slew-rate", clock.slewPartsPerMillion() + "ppm")
                .with("clock-step-threshold", clock.stepThreshold())
                .with("clock-step-limit", clock.stepLimit());
    }

    private NodeFlags withReplication(ReplicationSettings replication) {
        return with("ack", replication.ack().name().toLowerCase(Locale.ROOT))
                .with("ack-timeout", replication.ackTimeout())
                .with("sync-interval", replication.syncInterval())
                .with("batch-writes", replication.batchWrites())
                .with("batch-bytes", replication.batchBytes())
                .with("history-page", replication.historyPage());
    }

    private NodeFlags with(String setting, Duration value) {
        return with(setting, duration(value));
    }

    private NodeFlags with(String setting, Object value) {
        flags.add("--" + setting);
        flags.add(value.toString());
        return this;
    }

    /** A duration as nodes read it; nothing in their settings is finer than a microsecond. */
    public static String duration(Duration value) {
        return value.toNanos() / 1_000 + "us";
    }

    private static String rate(Duration interval) {
        return BigDecimal.valueOf(NANOS_PER_SECOND / interval.toNanos()).setScale(3, RoundingMode.HALF_UP) + "/s";
    }
}
