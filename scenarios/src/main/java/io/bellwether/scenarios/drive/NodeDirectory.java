package io.bellwether.scenarios.drive;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.client.BotSettings;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.actors.server.ServerSettings;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the nodes of a scenario are reached, and what each is told when it starts. */
public final class NodeDirectory {

    public static final int PUBLISHER_PORT = 5557;
    public static final int SUBSCRIBER_PORT = 5558;
    public static final int REFERENCE_PORT = 5559;
    public static final int SERVER_PORT = 5555;

    private final Scenario scenario;
    private final Cluster cluster;
    private final List<BrokerEndpoint> brokers;

    public NodeDirectory(Scenario scenario) {
        this.scenario = scenario;
        this.cluster = scenario.cluster();
        this.brokers = cluster.brokers().stream()
                .map(name ->
                        new BrokerEndpoint(name, new Address(name, PUBLISHER_PORT), new Address(name, SUBSCRIBER_PORT)))
                .toList();
    }

    /** A server, or the proxy: clients ask both at the same port. */
    public static Peer serverPeer(String name) {
        return new Peer(name, new Address(name, SERVER_PORT));
    }

    public ClusterSettings commonSettings() {
        return NodeSettingsMapping.toActors(scenario.settings().common());
    }

    public ServerSettings server(String name) {
        return new ServerSettings(
                serverPeer(name),
                referencePeer(),
                brokers,
                NodeSettingsMapping.toActors(scenario.settings().of(name)),
                Limits.DEFAULT);
    }

    /** A late server is not there yet, and a proxy learns of it from the reference. */
    public ProxySettings proxy() {
        List<Peer> servers = cluster.servers().stream()
                .filter(name -> !cluster.late().contains(name))
                .map(NodeDirectory::serverPeer)
                .toList();
        return ProxySettings.of(
                SERVER_PORT,
                servers,
                Optional.of(referencePeer()).filter(reference -> cluster.reference()),
                commonSettings());
    }

    public ClientSettings client(String name) {
        return asking(cluster.firstServer(name));
    }

    /** Bots are spread over the servers. */
    public ClientSettings bot(String name) {
        List<String> servers = cluster.servers();
        return asking(servers.get(cluster.bots().indexOf(name) % servers.size()));
    }

    public BotSettings botTalk() {
        return BotSettings.talking(scenario.bots().channels(), scenario.bots().ratePerSecond());
    }

    private ClientSettings asking(String firstServer) {
        List<String> names = cluster.proxy() ? List.of(Cluster.PROXY) : cluster.servers();
        int first = Math.max(0, names.indexOf(firstServer));
        List<Peer> peers = IntStream.range(0, names.size())
                .mapToObj(index -> serverPeer(names.get((first + index) % names.size())))
                .toList();
        return ClientSettings.of(peers, brokers, scenario.settings().common().requestTimeout());
    }

    private static Peer referencePeer() {
        return new Peer(Cluster.REFERENCE, new Address(Cluster.REFERENCE, REFERENCE_PORT));
    }
}
