package io.bellwether.runtime.node.settings;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Peer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How a runner of scenarios drives the nodes that it has started. */
final class RunnerKeys {

    private static final int MANY_LIVES = 1_000_000;
    /** ZeroMQ tells its peer in tenths of a second, in 16 bits. */
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private static final int MANY_MESSAGES = 1_000_000;
    private static final Duration LARGEST_OFFSET = Duration.ofHours(10_000);
    private static final long HALF_SPEED_PPB = 500_000_000;
    private static final RunnerSettings NONE = RunnerSettings.NONE;

    private static final Setting<String> NODE =
            Setting.optional("node", Kinds.TEXT, "the role's or the server's name", "The node's name in the scenario.");

    private static final Setting<Path> SIDE_CHANNEL = Setting.optional(
            "side-channel",
            Kinds.FOLDER,
            "none",
            "The folder where this life of the node declares its events and is given orders. The node stands by until"
                    + " it is ordered to start.");

    private static final Setting<Integer> LIFE = Setting.of(
            "life", Kinds.whole(1, MANY_LIVES), NONE.life(), "Which life of the node this is: one more each restart.");

    private static final Setting<Double> TIME_SCALE = Setting.of(
            "time-scale",
            Kinds.factor(0.001, 1_000),
            NONE.timeScale(),
            "How long a second of the scenario takes, in seconds: with 0.1 all is ten times as fast.");

    private static final Setting<Duration> CLOCK_OFFSET = Setting.of(
            "clock-offset",
            Kinds.duration(LARGEST_OFFSET.negated(), LARGEST_OFFSET),
            NONE.clockOffset(),
            "By how much the node's clock is ahead of true time; negative: behind.");

    private static final Setting<Long> CLOCK_DRIFT = Setting.of(
            "clock-drift",
            Kinds.partsPerBillion(-HALF_SPEED_PPB, HALF_SPEED_PPB),
            NONE.clockDriftPartsPerBillion(),
            "By how much the node's clock runs too fast; negative: too slow.");

    private static final Setting<String> BIND =
            Setting.of("bind", Kinds.TEXT, NONE.bindHost(), "The local address to listen at; * stands for all.");

    private static final Setting<Path> ROUTES = Setting.optional(
            "routes",
            Kinds.FILE,
            "none",
            "A JSON object that says where each peer is really reached, such as"
                    + " {\"server-2:5555\": \"127.0.0.1:40123\"}. A peer's host is its name then.");

    private static final Setting<DurationRange> DISK_SYNC = Setting.optional(
            "disk-sync",
            Kinds.RANGE,
            "what the disk takes",
            "How long a sync of the disk takes at least, of the scenario's time. What waits for it is lost if the node is"
                    + " killed.");

    private static final Setting<Duration> CONNECTION_TIMEOUT = Setting.of(
            "connection-timeout",
            Kinds.duration(Duration.ofMillis(3), LONGEST_SILENCE),
            NONE.machine().connectionTimeout(),
            "How long a connection that this node has made may be silent before it is given up, of the scenario's time.");

    private static final Setting<Integer> HIGH_WATER_MARK = Setting.of(
            "high-water-mark",
            Kinds.whole(1, MANY_MESSAGES),
            NONE.machine().highWaterMark(),
            "Messages that wait for a peer, and that wait to be read, on each connection.");

    private static final Setting<Long> MACHINE_SEED = Setting.of(
            "machine-seed",
            Kinds.seed(),
            NONE.machine().seed(),
            "Decides what the node's machine draws: how long each sync takes.");

    static final List<Setting<?>> ALL = List.of(
            NODE,
            SIDE_CHANNEL,
            LIFE,
            TIME_SCALE,
            CLOCK_OFFSET,
            CLOCK_DRIFT,
            BIND,
            ROUTES,
            DISK_SYNC,
            CONNECTION_TIMEOUT,
            HIGH_WATER_MARK,
            MACHINE_SEED);

    private RunnerKeys() {}

    static RunnerSettings read(Values values) {
        return new RunnerSettings(
                values.find(NODE),
                values.find(SIDE_CHANNEL),
                values.get(LIFE),
                values.get(TIME_SCALE),
                values.get(CLOCK_OFFSET),
                values.get(CLOCK_DRIFT),
                values.get(BIND),
                values.find(ROUTES),
                new MachineSettings(
                        values.find(DISK_SYNC),
                        values.get(CONNECTION_TIMEOUT),
                        values.get(HIGH_WATER_MARK),
                        values.get(MACHINE_SEED)));
    }

    static boolean hasRoutes(Values values) {
        return values.find(ROUTES).isPresent();
    }

    /** As the scenario calls them, where hosts are names. */
    static List<Peer> named(List<Peer> peers, Values values) {
        return hasRoutes(values)
                ? peers.stream()
                        .map(peer -> new Peer(peer.address().host(), peer.address()))
                        .toList()
                : peers;
    }

    /** As the scenario calls them, where hosts are names. */
    static List<BrokerEndpoint> namedBrokers(Values values) {
        List<BrokerEndpoint> brokers = values.get(PlaceKeys.BROKERS);
        return hasRoutes(values)
                ? brokers.stream()
                        .map(broker -> new BrokerEndpoint(
                                broker.forPublishers().host(), broker.forPublishers(), broker.forSubscribers()))
                        .toList()
                : brokers;
    }
}
