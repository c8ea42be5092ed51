package io.bellwether.scenarios.sim;

import akka.actor.typed.ActorRef;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.client.BotNode;
import io.bellwether.actors.client.BotSettings;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.client.Completion;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.actors.server.ServerNode;
import io.bellwether.actors.server.ServerSettings;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who lives where: which actors a node of that name runs, and where the others are reached. */
final class NodeLives {

    private static final int SERVER_PORT = 5555;
    private static final int PUBLISHER_PORT = 5557;
    private static final int SUBSCRIBER_PORT = 5558;
    private static final int REFERENCE_PORT = 5559;
    private static final String GUARDIAN = "node";
    /** One for all nodes: they run on one thread. */
    private final Codec codec = new WireCodec();

    private final Scenario scenario;
    private final NodeParts parts;
    private final List<BrokerEndpoint> brokers;
    private final Map<String, ActorRef<ServerNode.Command>> servers = new TreeMap<>();
    private final Map<String, Client> clients = new TreeMap<>();

    /** @param completions is told when something that the client was told to do has ended */
    record Client(ActorRef<ClientNode.Command> node, ActorRef<Completion> completions) {}

    NodeLives(Scenario scenario, NodeParts parts) {
        this.scenario = scenario;
        this.parts = parts;
        this.brokers = scenario.cluster().brokers().stream()
                .map(name ->
                        new BrokerEndpoint(name, new Address(name, PUBLISHER_PORT), new Address(name, SUBSCRIBER_PORT)))
                .toList();
    }

    NodeLife of(String name) {
        Cluster cluster = scenario.cluster();
        if (name.equals(Cluster.REFERENCE)) {
            return (process, ports) -> process.spawn(
                    parts.reference(
                            ports,
                            () -> codec,
                            REFERENCE_PORT,
                            NodeSettingsMapping.toActors(scenario.settings().common()),
                            Limits.DEFAULT),
                    GUARDIAN);
        } else if (cluster.brokers().contains(name)) {
            return (process, ports) ->
                    process.spawn(BrokerNode.create(ports, PUBLISHER_PORT, SUBSCRIBER_PORT), GUARDIAN);
        } else if (name.equals(Cluster.PROXY)) {
            return (process, ports) -> process.spawn(parts.proxy(ports, () -> codec, proxySettings()), GUARDIAN);
        } else if (cluster.bots().contains(name)) {
            return (process, ports) -> process.spawn(
                    BotNode.create(
                            ports,
                            () -> codec,
                            clientSettings(firstServerOf(cluster.bots().indexOf(name))),
                            botSettings()),
                    GUARDIAN);
        } else if (cluster.clients().contains(name)) {
            return (process, ports) -> clients.put(
                    name,
                    new Client(
                            process.spawn(
                                    ClientNode.create(ports, () -> codec, clientSettings(cluster.firstServer(name))),
                                    GUARDIAN),
                            process.spawn(Behaviors.ignore(), "completions")));
        }
        return (process, ports) -> servers.put(
                name,
                process.spawn(
                        ServerNode.create(ports, () -> codec, serverSettings(name), parts.server(name)), GUARDIAN));
    }

    /** The newest life of a server; it may have ended. */
    Optional<ActorRef<ServerNode.Command>> server(String name) {
        return Optional.ofNullable(servers.get(name));
    }

    /** The newest life of a scripted client; it may have ended. */
    Optional<Client> client(String name) {
        return Optional.ofNullable(clients.get(name));
    }

    static Peer serverPeer(String name) {
        return new Peer(name, new Address(name, SERVER_PORT));
    }

    private ServerSettings serverSettings(String name) {
        return new ServerSettings(
                serverPeer(name),
                referencePeer(),
                brokers,
                NodeSettingsMapping.toActors(scenario.settings().of(name)),
                Limits.DEFAULT);
    }

    /** Bots are spread over the servers. */
    private String firstServerOf(int bot) {
        List<String> names = scenario.cluster().servers();
        return names.get(bot % names.size());
    }

    /** A late server is not there yet, and a proxy learns of it from the reference. */
    private ProxySettings proxySettings() {
        Cluster cluster = scenario.cluster();
        List<Peer> servers = cluster.servers().stream()
                .filter(name -> !cluster.late().contains(name))
                .map(NodeLives::serverPeer)
                .toList();
        return ProxySettings.of(
                SERVER_PORT,
                servers,
                Optional.of(referencePeer()).filter(reference -> cluster.reference()),
                NodeSettingsMapping.toActors(scenario.settings().common()));
    }

    private static Peer referencePeer() {
        return new Peer(Cluster.REFERENCE, new Address(Cluster.REFERENCE, REFERENCE_PORT));
    }

    private ClientSettings clientSettings(String firstServer) {
        List<String> names = scenario.cluster().proxy()
                ? List.of(Cluster.PROXY)
                : scenario.cluster().servers();
        int first = Math.max(0, names.indexOf(firstServer));
        List<Peer> peers = java.util.stream.IntStream.range(0, names.size())
                .mapToObj(index -> serverPeer(names.get((first + index) % names.size())))
                .toList();
        return parts.client(
                ClientSettings.of(peers, brokers, scenario.settings().common().requestTimeout()));
    }

    private BotSettings botSettings() {
        return BotSettings.talking(scenario.bots().channels(), scenario.bots().ratePerSecond());
    }
}
