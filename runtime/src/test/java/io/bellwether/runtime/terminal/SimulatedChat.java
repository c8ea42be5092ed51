package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.reference.ReferenceNode;
import io.bellwether.actors.server.ServerNode;
import io.bellwether.actors.server.ServerSettings;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.runtime.clock.FaultyClock;
import io.bellwether.runtime.sim.disk.DiskObserver;
import io.bellwether.runtime.sim.disk.DiskSettings;
import io.bellwether.runtime.sim.disk.VirtualDisk;
import io.bellwether.runtime.sim.kernel.SimProcess;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.net.NetworkSettings;
import io.bellwether.runtime.sim.net.VirtualNetwork;
import io.bellwether.runtime.sim.net.WorldEventObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A whole cluster in virtual time, for people to chat in: reference, broker and two servers, one second after their start. */
final class SimulatedChat implements AutoCloseable {
    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(2);
    private static final Peer REFERENCE = peer("reference", 5559);
    private static final BrokerEndpoint BROKER =
            new BrokerEndpoint("broker", new Address("broker", 5557), new Address("broker", 5558));
    private static final Duration LATENCY = Duration.ofMillis(1);

    private final Simulation simulation = Simulation.withSeed(1);
    private final VirtualNetwork network = new VirtualNetwork(
            simulation, NetworkSettings.DEFAULT.latency(LATENCY, LATENCY), new WorldEventObserver(event -> {}));
    private final Map<String, SimProcess> processes = new TreeMap<>();
    private final Map<String, VirtualDisk> disks = new TreeMap<>();
    private final List<Peer> servers = List.of(peer("server-1", 5555), peer("server-2", 5555));

    SimulatedChat() {
        start(
                REFERENCE.name(),
                ports -> ReferenceNode.create(ports, WireCodec::new, 5559, ClusterSettings.DEFAULT, Limits.DEFAULT));
        startBroker();
        for (Peer server : servers) {
            startServer(server.name());
            simulation.runFor(Duration.ofMillis(500));
        }
    }

    private static Peer peer(String name, int port) {
        return new Peer(name, new Address(name, port));
    }

    void startBroker() {
        start(BROKER.name(), ports -> BrokerNode.create(ports, 5557, 5558));
    }

    /** For the first time, or again after a crash. */
    void startServer(String name) {
        ServerSettings settings = new ServerSettings(
                peer(name, 5555), REFERENCE, List.of(BROKER), ClusterSettings.DEFAULT, Limits.DEFAULT);
        start(name, ports -> ServerNode.create(ports, WireCodec::new, settings));
    }

    void crash(String name) {
        processes.get(name).crash();
        network.host(name).crash();
        disks.get(name).crash();
    }

    /** Somebody at a pipe. */
    PipedPerson pipe(String node, String language) {
        PipedPerson person = new PipedPerson(this, node);
        ClientSettings settings = ClientSettings.of(servers, List.of(BROKER), REQUEST_TIMEOUT);
        person.sitDown(start(
                node,
                ports -> ChatDesk.create(
                        ports, WireCodec::new, settings, Manner.PIPE, new KnownNames(), person.screen(language))));
        return person;
    }

    /** Somebody at a terminal, of which the notices are kept as they are. */
    ObservedPerson person(String node) {
        ObservedPerson person = new ObservedPerson(this, node);
        ClientSettings settings = ClientSettings.of(servers, List.of(BROKER), REQUEST_TIMEOUT);
        person.sitDown(start(
                node,
                ports -> ChatDesk.create(
                        ports, WireCodec::new, settings, Manner.CONVERSATION, new KnownNames(), person)));
        return person;
    }

    private <T> ActorRef<T> start(String name, Function<NodePorts, Behavior<T>> node) {
        SimProcess process = processes.computeIfAbsent(name, simulation::process);
        if (!process.isUp()) {
            process.restart();
        }
        VirtualDisk disk = disks.computeIfAbsent(
                name, host -> new VirtualDisk(host, simulation, DiskSettings.DEFAULT, DiskObserver.NONE));
        NodePorts ports = new NodePorts(
                name,
                network.host(name).boot(),
                disk.open(),
                new FaultyClock(simulation::nowNanos, Duration.ZERO, 0),
                event -> {},
                (purpose, bound) ->
                        simulation.choices().point(name + "/" + purpose).nextInt(bound));
        return process.spawn(node.apply(ports), "node");
    }

    <T> ActorRef<T> spawn(Behavior<T> behavior, String name) {
        return simulation.spawn(behavior, name);
    }

    void passes(Duration time) {
        simulation.runFor(time);
    }

    boolean passesUntil(BooleanSupplier condition, Duration atMost) {
        return simulation.runUntil(condition, atMost);
    }

    @Override
    public void close() {
        simulation.close();
    }
}
