package io.bellwether.scenarios.sim;

import akka.actor.typed.ActorRef;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.client.BotNode;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.client.Completion;
import io.bellwether.actors.server.ServerNode;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.scenarios.drive.NodeDirectory;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Scenario;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Who lives where: which actors a node of that name runs. */
final class NodeLives {

    private static final String GUARDIAN = "node";

    private final Cluster cluster;
    private final NodeParts parts;
    private final NodeDirectory directory;
    private final Supplier<Codec> codecs;
    private final Map<String, ActorRef<ServerNode.Command>> servers = new TreeMap<>();
    private final Map<String, Client> clients = new TreeMap<>();

    /** @param completions is told when something that the client was told to do has ended */
    record Client(ActorRef<ClientNode.Command> node, ActorRef<Completion> completions) {}

    NodeLives(Scenario scenario, NodeParts parts) {
        this.cluster = scenario.cluster();
        this.parts = parts;
        this.directory = new NodeDirectory(scenario);
        // A codec belongs to one actor at a time, and all nodes of a simulation run on one thread.
        Codec shared = new WireCodec();
        this.codecs = () -> shared;
    }

    NodeLife of(String name) {
        if (name.equals(Cluster.REFERENCE)) {
            return (process, ports) -> process.spawn(
                    parts.reference(
                            ports, codecs, NodeDirectory.REFERENCE_PORT, directory.commonSettings(), Limits.DEFAULT),
                    GUARDIAN);
        } else if (cluster.brokers().contains(name)) {
            return (process, ports) -> process.spawn(
                    BrokerNode.create(ports, NodeDirectory.PUBLISHER_PORT, NodeDirectory.SUBSCRIBER_PORT), GUARDIAN);
        } else if (name.equals(Cluster.PROXY)) {
            return (process, ports) -> process.spawn(parts.proxy(ports, codecs, directory.proxy()), GUARDIAN);
        } else if (cluster.bots().contains(name)) {
            return (process, ports) -> process.spawn(
                    BotNode.create(ports, codecs, parts.client(directory.bot(name)), directory.botTalk()), GUARDIAN);
        } else if (cluster.clients().contains(name)) {
            return (process, ports) -> clients.put(
                    name,
                    new Client(
                            process.spawn(
                                    ClientNode.create(ports, codecs, parts.client(directory.client(name))), GUARDIAN),
                            process.spawn(Behaviors.ignore(), "completions")));
        }
        return (process, ports) -> servers.put(
                name,
                process.spawn(ServerNode.create(ports, codecs, directory.server(name), parts.server(name)), GUARDIAN));
    }

    /** The newest life of a server; it may have ended. */
    Optional<ActorRef<ServerNode.Command>> server(String name) {
        return Optional.ofNullable(servers.get(name));
    }

    /** The newest life of a scripted client; it may have ended. */
    Optional<Client> client(String name) {
        return Optional.ofNullable(clients.get(name));
    }
}
