package io.bellwether.scenarios.launch;

import io.bellwether.runtime.sim.kernel.Choices;
import io.bellwether.scenarios.drive.NodeDirectory;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Delay;
import io.bellwether.scenarios.model.DiskProfile;
import io.bellwether.scenarios.model.NetworkProfile;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.TimeScale;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The words that start a node of a scenario: its role, what the scenario says of it, and how its runner drives it. */
public final class NodeCommand {

    /** Of a connection, as nodes take it. */
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final Scenario scenario;
    private final Cluster cluster;
    private final NodeDirectory directory;
    private final TimeScale scale;
    private final long seed;
    private final Ports ports;

    /** The port at which a node really listens for what the scenario sends to that one. */
    @FunctionalInterface
    public interface Ports {

        /** Every node has all ports to itself. */
        Ports AS_IN_THE_SCENARIO = (node, port) -> port;

        int real(String node, int port);
    }

    /** @param seed of the run, from which each node has what it draws by itself */
    public NodeCommand(Scenario scenario, TimeScale scale, long seed, Ports ports) {
        this.scenario = scenario;
        this.cluster = scenario.cluster();
        this.directory = new NodeDirectory(scenario);
        this.scale = scale;
        this.seed = seed;
        this.ports = ports;
    }

    /**
     * @param life its number, from 1
     * @param data its disk, as the node sees it
     * @param sideChannel the folder of that life, as the node sees it
     */
    public List<String> of(String node, int life, Path data, Path sideChannel) {
        List<String> words = new ArrayList<>(role(node, data));
        ClockProfile clock = scenario.clocks().getOrDefault(node, ClockProfile.TRUE);
        words.addAll(List.of("--node", node));
        words.addAll(List.of("--side-channel", sideChannel.toString()));
        words.addAll(List.of("--life", String.valueOf(life)));
        words.addAll(List.of("--time-scale", String.valueOf(scale.factor())));
        words.addAll(List.of("--clock-offset", NodeFlags.duration(clock.offset())));
        words.addAll(List.of("--clock-drift", Math.round(clock.driftPpm() * 1_000) + "ppb"));
        words.addAll(machine());
        return List.copyOf(words);
    }

    /** The role of a client or a bot, and what the scenario says of it: all that is known of one that nobody drives. */
    public List<String> ofGuest(String node) {
        return cluster.bots().contains(node) ? bot(node) : client(node);
    }

    /** What the script does not say is left as it is. */
    private List<String> machine() {
        List<String> words = new ArrayList<>();
        if (!scenario.disk().equals(DiskProfile.DEFAULT)) {
            Delay sync = scenario.disk().sync();
            String range = NodeFlags.duration(sync.least()) + ".." + NodeFlags.duration(sync.most());
            words.addAll(List.of("--disk-sync", range, "--machine-seed", String.valueOf(seed)));
        }
        NetworkProfile network = scenario.network();
        if (!network.connectionTimeout().equals(NetworkProfile.DEFAULT.connectionTimeout())) {
            Duration timeout = network.connectionTimeout();
            Duration silence = timeout.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : timeout;
            words.addAll(List.of("--connection-timeout", NodeFlags.duration(silence)));
        }
        if (network.highWaterMark() != NetworkProfile.DEFAULT.highWaterMark()) {
            words.addAll(List.of("--high-water-mark", String.valueOf(network.highWaterMark())));
        }
        return words;
    }

    private List<String> role(String node, Path data) {
        if (node.equals(Cluster.REFERENCE)) {
            int port = ports.real(node, NodeDirectory.REFERENCE_PORT);
            return keeping(data, with("reference", NodeFlags.reference(port, directory.commonSettings())));
        } else if (cluster.brokers().contains(node)) {
            int publishers = ports.real(node, NodeDirectory.PUBLISHER_PORT);
            int subscribers = ports.real(node, NodeDirectory.SUBSCRIBER_PORT);
            return with("broker", NodeFlags.broker(publishers, subscribers));
        } else if (node.equals(Cluster.PROXY)) {
            int port = ports.real(node, NodeDirectory.SERVER_PORT);
            return with("proxy", NodeFlags.proxy(directory.proxy(), port));
        } else if (cluster.bots().contains(node)) {
            return bot(node);
        } else if (cluster.clients().contains(node)) {
            return client(node);
        }
        int port = ports.real(node, NodeDirectory.SERVER_PORT);
        return keeping(data, with("server", NodeFlags.server(directory.server(node), port)));
    }

    private List<String> bot(String node) {
        return with("bot", NodeFlags.bot(directory.bot(node), directory.botTalk(), seedOf("bot/" + node)));
    }

    private long seedOf(String purpose) {
        return Choices.withSeed(seed).point(purpose).between(0, Long.MAX_VALUE - 1);
    }

    private List<String> client(String node) {
        return with("scripted-client", NodeFlags.client(directory.client(node)));
    }

    private static List<String> with(String role, List<String> flags) {
        List<String> words = new ArrayList<>();
        words.add(role);
        words.addAll(flags);
        return words;
    }

    private static List<String> keeping(Path data, List<String> words) {
        words.addAll(List.of("--data", data.toString()));
        return words;
    }
}
