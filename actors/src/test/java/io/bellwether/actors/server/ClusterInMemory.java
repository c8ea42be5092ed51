package io.bellwether.actors.server;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.broker.BrokerNode;
import io.bellwether.actors.client.BotNode;
import io.bellwether.actors.client.BotSettings;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.client.Completion;
import io.bellwether.actors.event.NodeEvent.RankAssigned;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.reference.ReferenceNode;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.WireCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Whole nodes in one actor system, over a network and disks in memory, in time that passes when the test says so. */
final class ClusterInMemory implements AutoCloseable {

    static final ClusterSettings SETTINGS = ClusterSettings.DEFAULT;
    static final Peer REFERENCE = new Peer("reference", new Address("reference", 5559));

    private static final BrokerEndpoint BROKER =
            new BrokerEndpoint("broker", new Address("broker", 5557), new Address("broker", 5558));
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_HOPS = 32;
    private static final Config ONE_THREAD = ConfigFactory.parseString(
            "akka.actor.default-dispatcher {executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 1}");

    final InMemoryNetwork network = new InMemoryNetwork();
    private final ActorTestKit kit = ActorTestKit.create(ONE_THREAD.withFallback(ManualTime.config()));
    private final ManualTime time = ManualTime.get(kit.system());
    private final SortedMap<String, InMemoryNode> nodes = new TreeMap<>();
    private final SortedMap<String, ActorRef<?>> guardians = new TreeMap<>();
    private final List<Peer> servers = new ArrayList<>();

    InMemoryNode node(String name) {
        return nodes.computeIfAbsent(name, absent -> InMemoryNode.of(absent, network));
    }

    void startReference() {
        InMemoryNode node = node(REFERENCE.name());
        int port = REFERENCE.address().port();
        guardians.put(
                node.name(),
                kit.spawn(
                        ReferenceNode.create(node.ports(), WireCodec::new, port, SETTINGS, Limits.DEFAULT),
                        node.name()));
    }

    void startBroker() {
        InMemoryNode node = node(BROKER.name());
        guardians.put(node.name(), kit.spawn(BrokerNode.create(node.ports(), 5557, 5558), node.name()));
    }

    Peer startServer(String name) {
        InMemoryNode node = node(name);
        Peer self = new Peer(name, new Address(name, 5555));
        var settings = new ServerSettings(self, REFERENCE, List.of(BROKER), SETTINGS, Limits.DEFAULT);
        guardians.put(name, kit.spawn(ServerNode.create(node.ports(), WireCodec::new, settings), name));
        servers.add(self);
        return self;
    }

    /** Starts all of a cluster with so many servers, one after the other, so that ranks are as in their names. */
    void start(int howMany) {
        startReference();
        startBroker();
        for (int rank = 1; rank <= howMany; rank++) {
            String name = startServer("server-" + rank).name();
            until(() -> !node(name).events().of(RankAssigned.class).isEmpty());
        }
    }

    ActorRef<ClientNode.Command> startClient(String name) {
        return kit.spawn(ClientNode.create(node(name).ports(), WireCodec::new, clientSettings()), name);
    }

    void startBot(String name, BotSettings settings) {
        kit.spawn(BotNode.create(node(name).ports(), WireCodec::new, clientSettings(), settings), name);
    }

    private ClientSettings clientSettings() {
        return ClientSettings.of(servers, List.of(BROKER), SETTINGS.requestTimeout());
    }

    /** Ends a node's life; what it had synced is on its disk. */
    void crash(String name) {
        kit.stop(guardians.remove(name));
        nodes.put(name, node(name).restarted());
    }

    TestProbe<Completion> completions() {
        return kit.createTestProbe();
    }

    /**
     * Lets time pass, little by little, until the condition holds. All happens on the one thread that runs the actors,
     * which takes its work in order: with each hop of this method, another hop of every conversation is done.
     */
    void until(BooleanSupplier condition) {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        goOn(condition, Duration.ZERO, 0, reached);
        if (!reached.orTimeout(1, TimeUnit.MINUTES).join()) {
            throw new AssertionError("the cluster did not come there within " + PATIENCE);
        }
    }

    private void goOn(BooleanSupplier condition, Duration passed, int hop, CompletableFuture<Boolean> reached) {
        kit.system().executionContext().execute(() -> {
            if (hop < MOST_HOPS) {
                goOn(condition, passed, hop + 1, reached);
            } else if (condition.getAsBoolean()) {
                reached.complete(true);
            } else if (passed.compareTo(PATIENCE) >= 0) {
                reached.complete(false);
            } else {
                time.timePasses(STEP);
                goOn(condition, passed.plus(STEP), 0, reached);
            }
        });
    }

    @Override
    public void close() {
        kit.shutdownTestKit();
    }
}
